import { expect, it } from "vitest";
import { chromium109, findChromium, launch } from "../../src/local/chromium.ts";

it("takes the Chromium that $CHROME names", async () => {
  expect((await findChromium({ CHROME: "/opt/mine/chrome", PATH: "/usr/bin" })).path).toBe(
    "/opt/mine/chrome",
  );
});

const onLinux = process.platform === "linux" && process.arch === "x64";

it.runIf(onLinux)("starts the pinned package, whatever is installed", async () => {
  const browser = await launch(await findChromium({ PATH: process.env.PATH }));
  expect(browser.version()).toMatch(/^153\./);
  await browser.close();
});

it.runIf(onLinux)("starts the last Chromium of Windows 7 beside it", async () => {
  const browser = await launch(await chromium109());
  expect(browser.version()).toMatch(/^109\./);
  await browser.close();
});

it("names the one command that installs it where no package fits", async () => {
  const found = findChromium({ PATH: "/nowhere" }, { platform: "darwin", arch: "arm64" });
  await expect(found).rejects.toThrow("Install one with: brew install --cask chromium");
});

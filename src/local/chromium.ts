/** Chromium for the browser tests: unpacked from a package, or found; never downloaded behind anyone's back. */
import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { z } from "zod";

/** A Chromium that starts here: the program, and what its environment needs. */
export interface Chromium {
  readonly path: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type System = Pick<NodeJS.Process, "platform" | "arch">;

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");

/** Names on the PATH, then the places where installers of other systems put it. */
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(process.env.PROGRAMFILES ?? "C:\\Program Files", "Google\\Chrome\\Application\\chrome.exe"),
];

/** `$CHROME`, else the pinned package, else an installed one; an error says the one command that installs it. */
export async function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  system: System = process,
): Promise<Chromium> {
  if (environment.CHROME !== undefined && environment.CHROME !== "")
    return { path: environment.CHROME, env: environment };
  if (hasPackage(system)) return packaged("@sparticuz/chromium", environment);
  const installed = await firstRunnable(candidates(environment));
  if (installed === undefined) throw new Error(advice(system));
  return { path: installed, env: environment };
}

function hasPackage({ platform, arch }: System): boolean {
  return platform === "linux" && arch === "x64";
}

/** The last Chromium of Windows 7 (quality §5). */
export async function chromium109(): Promise<Chromium> {
  if (!hasPackage(process)) throw new Error("Chromium 109 is packaged for Linux on x64 alone.");
  return packaged("chromium-109", process.env);
}

/** Starts it talking over a pipe: no port is opened, nothing is fetched by itself. */
export async function launch(found?: Chromium): Promise<Browser> {
  const { path, env } = found ?? (await findChromium());
  return await chromium.launch({
    executablePath: path,
    env,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

function candidates(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places];
}

async function firstRunnable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await isThere(path, constants.X_OK)) return path;
  return undefined;
}

/**
 * The packages unpack the program, the libraries a bare machine lacks and a font only for the platforms they know
 * by AWS_EXECUTION_ENV, and into one place whatever their version: each gets a TMPDIR of its own.
 */
const packages = {
  "@sparticuz/chromium": { platform: "AWS_Lambda_nodejs24.x", libraries: "al2023/lib" },
  "chromium-109": { platform: "AWS_Lambda_nodejs18.x", libraries: "aws/lib" },
} as const;
type Package = keyof typeof packages;

async function packaged(
  name: Package,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Chromium> {
  const [newest, own] = [await unpacked("@sparticuz/chromium"), await unpacked(name)];
  const libraries = [
    join(newest, packages["@sparticuz/chromium"].libraries),
    join(own, packages[name].libraries),
    environment.LD_LIBRARY_PATH,
  ];
  const hasFonts = await isThere("/etc/fonts/fonts.conf", constants.R_OK);
  return {
    path: join(own, "chromium"),
    env: {
      ...environment,
      LD_LIBRARY_PATH: [...new Set(libraries)].filter((folder) => folder !== undefined).join(":"),
      ...(hasFonts ? {} : { FONTCONFIG_FILE: await fontList(newest) }),
    },
  };
}

/** Without any font Chromium does not start; the package's list names folders of its own platform. */
async function fontList(folder: string): Promise<string> {
  const path = join(folder, "fonts.conf");
  await writeFile(path, `<?xml version="1.0"?><fontconfig><dir>${join(folder, "fonts")}</dir></fontconfig>`);
  return path;
}

/** Unpacks beside the final folder and renames: a folder that is there is whole, however many began at once. */
async function unpacked(name: Package): Promise<string> {
  const home = join(root, ".fadu/chromium");
  const folder = join(home, await versionOf(name));
  if (await isThere(folder, constants.R_OK)) return folder;
  await mkdir(home, { recursive: true });
  const fresh = await mkdtemp(join(home, "unpacking-"));
  const script = `const { default: chromium } = await import(${JSON.stringify(name)}); await chromium.executablePath();`;
  await run(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: packages[name].platform },
  });
  try {
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true });
    if (!(await isThere(folder, constants.R_OK))) throw error;
  }
  return folder;
}

async function versionOf(name: Package): Promise<string> {
  const { version } = Version.parse(
    JSON.parse(await readFile(join(root, "node_modules", name, "package.json"), "utf8")),
  );
  return version;
}

const Version = z.object({ version: z.string() });

async function isThere(path: string, mode: number): Promise<boolean> {
  try {
    await access(path, mode);
    return true;
  } catch {
    return false;
  }
}

function advice(system: System): string {
  const install: Partial<Record<NodeJS.Platform, string>> = {
    linux: "sudo apt-get install chromium",
    darwin: "brew install --cask chromium",
    win32: "winget install Google.Chrome",
  };
  return `No Chromium was found. Install one with: ${install[system.platform] ?? install.linux}, or set CHROME to its path.`;
}

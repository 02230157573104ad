import * as fc from "fast-check";
import { Hono } from "hono";
import type { Context } from "hono";
import { renderToString } from "hono/jsx/dom/server";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { PasswordField, SelectField, TextField } from "../../src/web/components/fields";
import { Form } from "../../src/web/components/form";
import { again, blank, type DraftOf, form } from "../../src/web/form";
import { pageOf } from "../../src/web/page";
import { specimenPage } from "./specimen/frame";
import { file, maybe, number, retyped, several, text, ticked } from "../../src/web/sent";

const Invitation = z.object({
  name: text(10),
  email: z.email(),
  secret: z.string().min(8),
  weight: number(z.number().min(0).max(100)),
  due: maybe(z.iso.date()),
  kind: z.enum(["whole", "single"]),
  parts: several(z.enum(["review", "survey"])),
  open: ticked(),
  proof: maybe(file(10)),
  word: retyped("freeze"),
});

function show(c: Context, draft: DraftOf<typeof Invitation>) {
  const page = pageOf(c);
  const shared = { page, form: draft };
  return c.html(
    <Form {...shared} action="/invitations">
      <TextField {...shared} name="name" label="Name" hint="as on the seal" />
      <TextField {...shared} name="email" label="E-mail" />
      <TextField {...shared} name="weight" label="Weight" />
      <TextField {...shared} name="due" label="Due" optional />
      <PasswordField {...shared} name="secret" label="Secret" autocomplete="new-password" />
      <SelectField {...shared} name="kind" label="Kind" choices={[{ value: "single", label: "Single" }]} />
      <TextField {...shared} name="word" label="Word" />
    </Form>,
  );
}

const app = new Hono()
  .get("/invitations/new", (c) => show(c, blank))
  .post("/invitations", form(Invitation, show), (c) => {
    const sent = c.req.valid("form");
    if (sent.name === "taken") return again(c, show, { name: "This name is taken." });
    return c.json(sent, 201);
  });

const good = {
  name: "Gu An",
  email: "gu@example.org",
  secret: "long enough",
  weight: "12.5",
  kind: "single",
  word: "freeze",
};

function send(
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { "accept-language": "en" },
) {
  return app.request("/invitations", { method: "POST", body: new URLSearchParams(fields), headers });
}

describe("a form that is right", () => {
  it("is read as what its schema says", async () => {
    const answer = await send(good);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ ...good, weight: 12.5, parts: [], open: false });
  });

  it("may come as multipart, with several of one name and an untouched file", async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...good, open: "on", due: "" })) body.append(name, value);
    body.append("parts", "review");
    body.append("parts", "survey");
    body.append("proof", new File([], ""));
    const answer = await app.request("/invitations", { method: "POST", body });
    expect(await answer.json()).toMatchObject({ parts: ["review", "survey"], open: true });
  });
});

it("a field knows the names of its schema", () => {
  const page = specimenPage("en", "auto", "/");
  const draft: DraftOf<typeof Invitation> = blank;
  // @ts-expect-error a name the schema does not have
  expect(renderToString(<TextField page={page} form={draft} name="nmae" label="Name" />)).toContain("nmae");
});

describe("a form that is refused (architecture §2.12)", () => {
  it("is shown again with what was typed still there, but for the password", async () => {
    const answer = await send({ ...good, email: 'gu@"><script>', secret: "short" });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('value="Gu An"');
    expect(html).toContain("gu@&quot;&gt;&lt;script&gt;");
    expect(html).not.toContain('value="short"');
    expect(html).toMatch(/<option value="single" selected/);
  });

  it("says what is wrong at the field, tied to it for those who do not see it", async () => {
    const html = await (await send({ ...good, name: " " })).text();
    expect(html).toMatch(/aria-invalid="true" aria-describedby="field-name-hint field-name-problem"/);
    expect(html).toContain('id="field-name-problem"');
    expect(html).toContain(
      '1 thing needs a change; everything else you typed is kept. <a href="#field-name">',
    );
  });

  it.each([
    ["name", "", "Fill this in.", "请填写此项。"],
    ["name", "far too long a name", "At most 10 characters.", "最多 10 个字。"],
    ["email", "gu@", "Give a whole e-mail address", "请填写完整的邮箱地址"],
    ["secret", "short", "At least 8 characters.", "至少 8 个字。"],
    ["weight", "", "Fill this in.", "请填写此项。"],
    ["weight", "twelve", "Give a number.", "请填写数字。"],
    ["weight", "101", "Not more than 100.", "不大于 100。"],
    ["weight", "-1", "Not less than 0.", "不小于 0。"],
    ["due", "30.11.2026", "Give a date", "请填写日期"],
    ["kind", "", "Choose one.", "请选择一项。"],
    ["kind", "other", "Choose one.", "请选择一项。"],
    ["word", "frieze", "This is not the text asked for.", "与要求输入的文字不一致。"],
  ])("%s=%j: %s", async (name, value, en, zh) => {
    expect(await (await send({ ...good, [name]: value })).text()).toContain(en);
    expect(await (await send({ ...good, [name]: value }, { "accept-language": "zh" })).text()).toContain(zh);
  });

  it("by the domain alone is shown the same way", async () => {
    const answer = await send({ ...good, name: "taken" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("This name is taken.");
  });

  it("is a 400 when it is no form at all", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    expect((await app.request("/invitations", { method: "POST", body: "--y", headers })).status).toBe(400);
  });

  it("is never a 500, whatever is sent", async () => {
    const fields = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(good)), fc.string()), fc.string());
    await fc.assert(
      fc.asyncProperty(fields, async (sent) => {
        expect([201, 422]).toContain((await send(sent)).status);
      }),
      { numRuns: 60 },
    );
  });
});

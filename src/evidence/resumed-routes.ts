import type { Context } from "hono";
import { z } from "zod";
import { Invalid, TooLarge } from "../errors";
import type { App } from "../web/context";
import { answering } from "./answering";
import { digestIn } from "./digest-header";
import { partSize } from "./incoming";
import { beginUpload, takePart } from "./resumed";
import type { InEntry } from "./seen";

const Announced = z.object({
  name: z.string().min(1).max(4000),
  size: z.coerce.number().int().min(1),
  modified: z.coerce.number().int(),
});

/** Large files in parts, for the script (evidence §1); what they become is said to the address of any upload. */
export function announceUpload<E extends App & InEntry>(c: Context<E>): Promise<Response> {
  return answering(c, async () => {
    const announced = Announced.safeParse(c.req.query());
    if (!announced.success) throw new Invalid("evidence.upload.headers");
    const { db, now, seen } = c.var;
    const { id, parts } = await beginUpload(db, c.env.FILES, now, seen, announced.data);
    return c.json({ id, partSize, parts: parts.map(({ number }) => number) });
  });
}

/** One part of an upload that was announced, by its number in the address. */
export function takeUploadPart<E extends App & InEntry>(c: Context<E>): Promise<Response> {
  return answering(c, async () => {
    const digest = digestIn(c.req.header("content-digest"));
    const size = Number(c.req.header("content-length") ?? "NaN");
    if (digest === undefined || !Number.isSafeInteger(size)) throw new Invalid("evidence.upload.headers");
    if (size > partSize) throw new TooLarge("part");
    const number = Number(c.req.param("part"));
    const part = { number, digest, bytes: await c.req.arrayBuffer() };
    await takePart(c.var.db, c.env.FILES, c.var.seen, c.req.param("upload") ?? "", part);
    return c.json({ number });
  });
}

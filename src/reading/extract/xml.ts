import { Parser } from "htmlparser2";
import { decodeText } from "./encoding.ts";
import { Unreadable } from "./extracted.ts";
import { deepest } from "./html.ts";

export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (data: string) => void;
  /** `end` is where the closing tag ends in the XML. */
  readonly close?: (name: string, end: number) => void;
}

/**
 * The text of an XML part. Neither OOXML (ECMA-376 part 2) nor OFD allows a document type, the only place where
 * entities could be declared, so one is an attack and ends the reading (quality §4).
 */
export function xmlText(bytes: Uint8Array): string {
  const text = decodeText(bytes)?.text;
  if (text === undefined) throw new Unreadable("damaged");
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Unreadable("entities");
  return text;
}

/** Walks an XML text; names come without their namespace prefix. */
export function walkXml(xml: string, handler: XmlHandler): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > deepest) throw new Unreadable("damaged");
        handler.open?.(local(name), attributes);
      },
      ontext: (data) => handler.text?.(data),
      onclosetag: (name) => {
        depth--;
        handler.close?.(local(name), parser.endIndex + 1);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

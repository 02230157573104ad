import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Stop } from "./stop.ts";

/** Reads a file named on the command line; relative names start where the person stood, not where npm runs. */
export function readText(name: string): string {
  return readBytes(name).toString("utf8");
}

export function readBytes(name: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(pathOf(name));
  } catch (error) {
    throw new Stop(`${name} cannot be read: ${reasonFor(error)}`);
  }
}

export function pathOf(name: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), name);
}

function reasonFor(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return "there is no such file";
    case "EISDIR":
      return "it is a folder";
    case "EACCES":
      return "permission denied";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

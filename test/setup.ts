import { beforeEach } from "vitest";
import { makeFresh } from "./fresh";

declare global {
  namespace Cloudflare {
    interface Env {
      readonly MIGRATIONS: import("cloudflare:test").D1Migration[];
      readonly REPORTS: readonly string[];
      readonly CORPUS: readonly string[];
    }
  }
}

beforeEach(makeFresh);

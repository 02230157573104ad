import { createServer } from "node:net";

/** The port `$PORT` names, 8787 by default; an error says what is wrong with it. */
export function portOf(named: string | undefined): number {
  if (named === undefined || named === "") return 8787;
  const port = Number(named);
  if (!/^\d+$/.test(named) || port < 1 || port > 65_535)
    throw new Error(`PORT is “${named}”; it has to be a number from 1 to 65535.`);
  return port;
}

/** Whether nobody listens there on this computer. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const address = probe.address();
        probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
      });
  });
}

export {};

/** What PDF.js takes for granted and Chromium 109 lacks (quality §5); its legacy build does not go back that far. */
define(ArrayBuffer.prototype, "transferToFixedLength", function (this: ArrayBuffer, length: number) {
  return structuredClone(this, { transfer: [this] }).slice(0, length);
});
define(Response.prototype, "bytes", async function (this: Response) {
  return new Uint8Array(await this.arrayBuffer());
});

function define(prototype: object, name: string, value: unknown): void {
  if (!(name in prototype))
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

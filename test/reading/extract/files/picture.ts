/** A PNG of one black dot. */
export function png(): Uint8Array {
  return base64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  );
}

/** The frame of a JPEG: start, JFIF header, end. */
export function jpeg(): Uint8Array {
  return base64("/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==");
}

function base64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
}

/**
 * A request's body, or null where it is longer than `bytesMax`. It is counted while it arrives: its length may
 * have been left out, or be a lie.
 */
export async function readBytesLimited(
  request: Request,
  bytesMax: number,
): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > bytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The same as text. */
export async function readLimited(request: Request, bytesMax: number): Promise<string | null> {
  return (await readBytesLimited(request, bytesMax))?.toString("utf8") ?? null;
}

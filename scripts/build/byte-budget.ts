import { compress } from "./compress";

/** Throws where a script is larger than it may be in any encoding that browsers are served (bytes, compressed). */
export async function requireWithin(
  bytesMax: number,
  name: string,
  content: Buffer,
): Promise<void> {
  for (const [encoding, { length }] of Object.entries(await compress(content))) {
    if (length > bytesMax) {
      throw new Error(`${name} has ${length} bytes (${encoding}), ${bytesMax} at most.`);
    }
  }
}

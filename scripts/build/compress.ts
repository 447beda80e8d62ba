import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The file name's ending of each encoding that browsers are served, and how to make it. Made once, so as small as it gets. */
const ENCODINGS = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/** A content in each encoding, by the ending of its file's name. */
export async function compress(content: Buffer): Promise<Record<"br" | "gz", Buffer>> {
  const [br, gz] = await Promise.all([ENCODINGS.br(content), ENCODINGS.gz(content)]);
  return { br, gz };
}

import "server-only";
import { createHash } from "node:crypto";

/** What the first seal names as the one before it. */
export const FIRST_PREVIOUS_HASH = new Uint8Array(32);

/** How a chain calls itself in its seals' text, and what it seals. */
export type ChainWords = Readonly<{ title: string; entry: string }>;

/** Something that is sealed: its id, and the SHA-256 of what it says. */
export type SealedEntry = { id: bigint; contentHash: Uint8Array };

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** SHA-256 of a seal's canonical text, format 1 (docs/ledger.md): the seal before, and every entry in order with its hash. */
export function sealHash(
  { title, entry }: ChainWords,
  seal: {
    id: bigint;
    previousHash: Uint8Array;
    sealedAt: Date;
    entries: readonly SealedEntry[];
  },
): Uint8Array<ArrayBuffer> {
  const text = [
    `${title} 1`,
    `id ${seal.id}`,
    `previous ${hex(seal.previousHash)}`,
    `sealed ${seal.sealedAt.toISOString()}`,
    ...seal.entries.map(({ id, contentHash }) => `${entry} ${id} ${hex(contentHash)}`),
    "",
  ].join("\n");
  return new Uint8Array(createHash("sha256").update(text, "utf8").digest());
}

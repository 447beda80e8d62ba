import "server-only";
import { createHash } from "node:crypto";

/** What the first seal names as the one before it. */
export const FIRST_PREVIOUS_HASH = new Uint8Array(32);

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** SHA-256 of a seal's canonical text, format 1 (docs/ledger.md): the seal before, and every entry in order with its hash. */
export function sealHash(seal: {
  id: bigint;
  previousHash: Uint8Array;
  sealedAt: Date;
  entries: readonly { id: bigint; contentHash: Uint8Array }[];
}): Uint8Array<ArrayBuffer> {
  const text = [
    "quittance seal 1",
    `id ${seal.id}`,
    `previous ${hex(seal.previousHash)}`,
    `sealed ${seal.sealedAt.toISOString()}`,
    ...seal.entries.map(({ id, contentHash }) => `entry ${id} ${hex(contentHash)}`),
    "",
  ].join("\n");
  return new Uint8Array(createHash("sha256").update(text, "utf8").digest());
}

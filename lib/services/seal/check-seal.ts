import "server-only";
import { isSealSigned } from "@/lib/adapters/crypto/seal-signature";
import { type ChainWords, FIRST_PREVIOUS_HASH, type SealedEntry, sealHash } from "./seal-hash";

/** A seal as stored. */
export type StoredSeal = {
  id: bigint;
  previousHash: Uint8Array;
  entryCount: number;
  hash: Uint8Array;
  signature: Uint8Array;
  keyId: string;
  sealedAt: Date;
};

export type SealFaultKind =
  | "seal_content_differs"
  | "seal_chain_broken"
  | "seal_signature_wrong"
  | "seal_missing";

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);

/** A seal against its entries (in the order of their ids), its signature and the seal before it. */
export function checkSeal(
  words: ChainWords,
  seal: StoredSeal,
  previous: StoredSeal | undefined,
  entries: readonly SealedEntry[],
): SealFaultKind[] {
  const isContentSame =
    entries.length === seal.entryCount && isSame(sealHash(words, { ...seal, entries }), seal.hash);
  return [
    ...(isNext(seal, previous) ? [] : ["seal_chain_broken" as const]),
    ...(isContentSame ? [] : ["seal_content_differs" as const]),
    ...(isSealSigned(seal) ? [] : ["seal_signature_wrong" as const]),
  ];
}

/** Ids have no gap: a seal that is missing between two was taken out. */
function isNext(seal: StoredSeal, previous: StoredSeal | undefined): boolean {
  return (
    seal.id === (previous?.id ?? 0n) + 1n &&
    isSame(seal.previousHash, previous?.hash ?? FIRST_PREVIOUS_HASH)
  );
}

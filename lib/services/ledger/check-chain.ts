import "server-only";
import { isSealSigned } from "@/lib/adapters/crypto/seal-signature";
import type { LedgerFault } from "./ledger-fault";
import { FIRST_PREVIOUS_HASH, sealHash } from "./seal-hash";

type Seal = {
  id: bigint;
  previousHash: Uint8Array;
  entryCount: number;
  hash: Uint8Array;
  signature: Uint8Array;
  keyId: string;
  sealedAt: Date;
};
type SealedEntry = { id: bigint; contentHash: Uint8Array; sealId: bigint | null };

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);

/** Each seal against its entries, its signature and the seal before it. */
export function checkChain(seals: readonly Seal[], entries: readonly SealedEntry[]): LedgerFault[] {
  const sealed = Map.groupBy(entries, ({ sealId }) => sealId);
  const known = new Set<bigint | null>([null, ...seals.map(({ id }) => id)]);
  const orphans = [...sealed.keys()].filter((id) => !known.has(id));
  return [
    ...seals.flatMap((seal, index) => [
      ...(isNext(seal, seals[index - 1]) ? [] : [fault("seal_chain_broken", seal.id)]),
      ...checkSeal(seal, sealed.get(seal.id) ?? []),
    ]),
    ...orphans.map((id) => fault("seal_missing", id)),
  ];
}

/** Ids have no gap: a seal that is missing between two was taken out. */
function isNext(seal: Seal, previous: Seal | undefined): boolean {
  return (
    seal.id === (previous?.id ?? 0n) + 1n &&
    isSame(seal.previousHash, previous?.hash ?? FIRST_PREVIOUS_HASH)
  );
}

function checkSeal(seal: Seal, entries: readonly SealedEntry[]): LedgerFault[] {
  const isContentSame =
    entries.length === seal.entryCount && isSame(sealHash({ ...seal, entries }), seal.hash);
  const isSigned = isSealSigned(seal);
  return [
    ...(isContentSame ? [] : [fault("seal_content_differs", seal.id)]),
    ...(isSigned ? [] : [fault("seal_signature_wrong", seal.id)]),
  ];
}

function fault(kind: LedgerFault["kind"], sealId: bigint | null): LedgerFault {
  return { kind, subject: `seal ${sealId}` };
}

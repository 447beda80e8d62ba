import "server-only";
import { checkSeal, type StoredSeal } from "@/lib/services/seal/check-seal";
import type { SealedEntry } from "@/lib/services/seal/seal-hash";
import type { LedgerFault } from "./ledger-fault";
import { LEDGER_WORDS } from "./seal-entries";

/** Each seal against its entries, its signature and the seal before it. */
export function checkChain(
  seals: readonly StoredSeal[],
  entries: readonly (SealedEntry & { sealId: bigint | null })[],
): LedgerFault[] {
  const sealed = Map.groupBy(entries, ({ sealId }) => sealId);
  const known = new Set<bigint | null>([null, ...seals.map(({ id }) => id)]);
  const orphans = [...sealed.keys()].filter((id) => !known.has(id));
  return [
    ...seals.flatMap((seal, index) =>
      checkSeal(LEDGER_WORDS, seal, seals[index - 1], sealed.get(seal.id) ?? []).map((kind) =>
        fault(kind, seal.id),
      ),
    ),
    ...orphans.map((id) => fault("seal_missing", id)),
  ];
}

function fault(kind: LedgerFault["kind"], sealId: bigint | null): LedgerFault {
  return { kind, subject: `seal ${sealId}` };
}

import "server-only";
import { randomUUID } from "node:crypto";
import { invariant } from "@/lib/domain/invariant";
import type { Difference } from "@/lib/domain/reconciliation/reconcile-movements";
import type { NewRun, NewTask } from "./store";

/** A difference as a person is shown it: both sides with ids, amounts and times, nobody's name. */
export function taskOf(
  { kind, provider, books }: Difference,
  run: Pick<NewRun, "id" | "creditorId" | "currency" | "ranAt">,
): NewTask {
  const movement = provider ?? books;
  invariant(movement, "a difference has at least one side");
  const isPayout = movement.kind === "payout" || movement.kind === "payout_failed";
  return {
    ...{ id: randomUUID(), creditorId: run.creditorId, runId: run.id, kind },
    key: [run.creditorId, movement.kind, provider?.id ?? "-", books?.id ?? "-"].join(":"),
    ...{ movementKind: movement.kind, currency: run.currency, foundAt: run.ranAt },
    providerMovementId: provider?.id ?? null,
    providerSourceId: provider?.sourceId ?? null,
    providerMinor: provider?.amountMinor ?? null,
    providerAt: provider?.at ?? null,
    entryId: books ? BigInt(books.id) : null,
    booksMinor: books?.amountMinor ?? null,
    booksAt: books?.at ?? null,
    paymentId: isPayout ? null : movement.subject,
  };
}

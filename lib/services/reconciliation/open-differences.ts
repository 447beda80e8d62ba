import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";

/** One side of a difference; null where that side knows nothing of it. */
export type DifferenceSide = {
  /** What to look for: the movement at Stripe, the entry of the books. */
  reference: string;
  /** What moved the money there (a charge, a refund), where Stripe says so. */
  source: string | null;
  amount: Money;
  at: Date;
} | null;

/** What a person has to look at because Stripe and the books differ; settled by the run that finds it gone. */
export type OpenDifference = {
  id: string;
  kind: string;
  movementKind: string;
  provider: DifferenceSide;
  books: DifferenceSide;
  /** Whose payment it is, where that is known and theirs to see. */
  debtorId: string | null;
  foundAt: Date;
};

type DifferenceRow = Pick<
  OpenDifference,
  "id" | "kind" | "movementKind" | "debtorId" | "foundAt"
> & {
  currency: string;
  providerMovementId: string | null;
  providerSourceId: string | null;
  providerMinor: bigint | null;
  providerAt: Date | null;
  entryId: bigint | null;
  booksMinor: bigint | null;
  booksAt: Date | null;
};

const select = statement<DifferenceRow>(`
  select own.id, own.kind, own.movement_kind as "movementKind", own.currency, own.found_at as "foundAt",
         own.provider_movement_id as "providerMovementId", own.provider_source_id as "providerSourceId",
         own.provider_minor as "providerMinor", own.provider_at as "providerAt",
         own.entry_id as "entryId", own.books_minor as "booksMinor", own.books_at as "booksAt",
         payment.debtor_id as "debtorId"
    from reconciliation_difference own left join payment on payment.id = own.payment_id
   where own.creditor_id = $1 and own.settled_at is null order by own.found_at, own.id limit $2`);

/** The differences that are not settled, found longest ago first. */
export async function findOpenDifferences(
  scope: StaffScope,
  most: number,
): Promise<OpenDifference[]> {
  const rows = await asStaff(scope, (sender) => select([scope.creditorId, most], sender));
  return rows.map((row) => {
    const { id, kind, movementKind, debtorId, foundAt, currency, providerMovementId } = row;
    const { providerMinor, providerAt, entryId, booksMinor, booksAt } = row;
    const side = (amountMinor: bigint | null, at: Date | null) => {
      invariant(isCurrency(currency), "a difference's currency is one of ours");
      return amountMinor !== null && at ? { amount: money(amountMinor, currency), at } : null;
    };
    const provider = side(providerMinor, providerAt);
    const books = side(booksMinor, booksAt);
    const source = row.providerSourceId;
    return {
      ...{ id, kind, movementKind, debtorId, foundAt },
      provider: provider && { ...provider, source, reference: providerMovementId ?? "" },
      books: books && { ...books, source: null, reference: String(entryId ?? "") },
    };
  });
}

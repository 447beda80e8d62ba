import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import { type Answer, REFUND, type RefundRecord, refundSchema } from "./store";

const waiting = statement<Answer>(
  `select to_json(row) as refund from (${REFUND} where refund.status = 'requested'
    order by requested_at, refund.id limit 200) row`,
);

const waitingOf = statement<Answer>(
  `select to_json(row) as refund from (${REFUND} where refund.status = 'requested' and refund.creditor_id = $1
    order by requested_at, refund.id limit 200) row`,
);

/** Those of one creditor, as the scope sees them. */
export const findWaitingRefundsOf = (scope: StaffScope): Promise<RefundRecord[]> =>
  asStaff(scope, async (sender) =>
    (await waitingOf([scope.creditorId], sender)).map(({ refund }) => refundSchema.parse(refund)),
  );

/** Refunds that wait for a second person, the oldest first; at most 200. */
export async function findWaitingRefunds(): Promise<RefundRecord[]> {
  return (await waiting([])).map(({ refund }) => refundSchema.parse(refund));
}

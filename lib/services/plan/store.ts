import "server-only";
import { randomUUID } from "node:crypto";
import { columnOf } from "@/lib/adapters/db/calendar-column";
import { db } from "@/lib/adapters/db/client";
import type { Prisma } from "@/lib/adapters/db/generated/client";
import { inTransaction, type Transaction } from "@/lib/adapters/db/transaction";
import type { ScheduledInstalment } from "@/lib/domain/plan/terms";
import type { AuditRow } from "@/lib/services/audit/store";
import type { OutboxRow } from "@/lib/services/outbox/store";

export { inTransaction, type Transaction };

/** Plans of one person change one after the other: whoever holds the row decides alone. */
export async function lockDebtor(tx: Transaction, debtorId: string): Promise<void> {
  await tx.$queryRaw`select id from debtor where id = ${debtorId}::uuid for update`;
}

const WITH_SCHEDULE = {
  instalments: { orderBy: { number: "asc" } },
  accounts: { include: { account: { select: { reference: true } } } },
  payments: { where: { status: { in: ["processing", "succeeded"] } } },
} as const satisfies Prisma.RepaymentPlanInclude;

/** A person's own plan by its id. */
export function findOwnPlan(debtorId: string, planId: string, client: Transaction = db) {
  return client.repaymentPlan.findFirst({
    where: { id: planId, debtorId },
    include: WITH_SCHEDULE,
  });
}

/** The newest of a person's plans in one of the given states. */
export function findNewestPlan(
  debtorId: string,
  statuses: readonly string[],
  client: Transaction = db,
) {
  return client.repaymentPlan.findFirst({
    where: { debtorId, status: { in: [...statuses] } },
    orderBy: [{ proposedAt: "desc" }, { version: "desc" }],
    include: WITH_SCHEDULE,
  });
}

export type PlanRecord = NonNullable<Awaited<ReturnType<typeof findOwnPlan>>>;

export type NewPlan = Omit<
  Prisma.RepaymentPlanUncheckedCreateInput,
  "firstOn" | "instalments" | "accounts" | "payments" | "version" | "status"
> & {
  schedule: readonly ScheduledInstalment[];
  accountAmounts: readonly { accountId: string; amountMinor: bigint }[];
};

/** Puts a proposal in the place of earlier ones that were never agreed. */
export async function createProposedPlan(tx: Transaction, plan: NewPlan): Promise<void> {
  const { schedule, accountAmounts, ...columns } = plan;
  const { debtorId, proposedAt } = columns;
  await tx.repaymentPlan.updateMany({
    where: { debtorId, status: "proposed" },
    data: { status: "superseded", endedAt: proposedAt },
  });
  const version = 1 + (await tx.repaymentPlan.count({ where: { debtorId } }));
  const [first] = schedule;
  if (!first) throw new Error("a plan has at least one instalment");
  await tx.repaymentPlan.create({
    data: { ...columns, version, status: "proposed", firstOn: columnOf(first.dueOn) },
  });
  await tx.instalment.createMany({
    data: schedule.map(({ number, dueOn, amount }) => ({
      ...{ planId: columns.id, number },
      ...{ dueOn: columnOf(dueOn), amountMinor: amount.amountMinor },
    })),
  });
  await tx.planAccount.createMany({
    data: accountAmounts.map((part) => ({ planId: columns.id, ...part })),
  });
}

/** Moves a plan from a state it is still in; false where it has moved elsewhere meanwhile. */
export async function movePlan(
  tx: Transaction,
  move: { id: string; from: string; data: Prisma.RepaymentPlanUncheckedUpdateInput },
): Promise<boolean> {
  const { count } = await tx.repaymentPlan.updateMany({
    where: { id: move.id, status: move.from },
    data: move.data,
  });
  return count === 1;
}

/** The plan's own id is the key: asking twice opens one case. */
export async function openReviewCase(
  tx: Transaction,
  plan: PlanRecord,
  reason: string,
  openedAt: Date,
): Promise<void> {
  await tx.supportCase.create({
    data: {
      ...{ id: randomUUID(), idempotencyKey: plan.id, kind: "plan_review", reason },
      ...{ creditorId: plan.creditorId, debtorId: plan.debtorId, status: "open", openedAt },
    },
  });
}

export async function record(
  tx: Transaction,
  { audit, outbox }: { audit: AuditRow; outbox: OutboxRow },
): Promise<void> {
  await tx.auditEvent.create({ data: audit });
  await tx.outboxEvent.create({ data: outbox });
}

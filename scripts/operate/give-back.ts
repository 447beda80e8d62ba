// The work behind `npm run refund`. Exit code 1 where nothing was done.
import { parseArgs } from "node:util";
import { z } from "zod";
import { now } from "@/lib/adapters/clock/clock";
import { namedUuid } from "@/lib/adapters/crypto/named-uuid";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import type { OperatorActor } from "@/lib/domain/actor/actor";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { isCurrency, money } from "@/lib/domain/money/money";
import { REFUND_PURPOSES, REFUND_REASONS } from "@/lib/domain/refund/purpose";
import { decideRefund } from "@/lib/services/refund/decide-refund";
import { requestRefund } from "@/lib/services/refund/request-refund";
import { findWaitingRefunds } from "@/lib/services/refund/waiting-store";
import { operatorLogin } from "./operator-login";

const USAGE = `usage: npm run refund -- --list
       npm run refund -- --payment <id> --amount 12.50 --purpose <${REFUND_PURPOSES.join("|")}>
                         --reason <${REFUND_REASONS.join("|")}> --as <your login> [--key <text>]
       npm run refund -- --approve <refund id> --as <your login>
       npm run refund -- --decline <refund id> --as <your login>`;

const askedSchema = z.object({
  payment: z.uuid(),
  /** A decimal with a point; two currencies have cents alike. */
  amount: z
    .string()
    .regex(/^\d{1,12}(\.\d{2})?$/)
    .transform((text) => BigInt(text.replace(".", "")) * (text.includes(".") ? 1n : 100n)),
  purpose: z.enum(REFUND_PURPOSES),
  reason: z.enum(REFUND_REASONS),
  /** The same command with the same key asks once; another key is another refund. */
  key: z.string().default("1"),
});

const text = { type: "string" } as const;
const { values } = parseArgs({
  options: {
    ...{ payment: text, amount: text, purpose: text, reason: text, key: text, as: text },
    ...{ approve: text, decline: text, list: { type: "boolean" } },
  },
});

/** What is printed; null where the command was not understood. */
async function answer(): Promise<{ line: string; isDone: boolean } | null> {
  if (values.list) return { line: await waiting(), isDone: true };
  const login = operatorLogin.safeParse(values.as);
  if (!login.success) return null;
  const actor: OperatorActor = { kind: "operator", login: login.data };
  const decided = values.approve ?? values.decline;
  return decided === undefined ? request(actor) : decide(actor, decided);
}

async function waiting(): Promise<string> {
  const refunds = await findWaitingRefunds();
  if (refunds.length === 0) return "no refund waits for a second person";
  return refunds.map(lineOf).join("\n");
}

function lineOf(refund: Awaited<ReturnType<typeof findWaitingRefunds>>[number]): string {
  const { id, paymentId, amountMinor, currency, purpose, reason, requestedBy } = refund;
  const amount = isCurrency(currency) ? toDecimalString(money(amountMinor, currency)) : "?";
  return `${id}  payment ${paymentId}  ${amount} ${currency}  ${purpose} (${reason})  asked by ${requestedBy}`;
}

async function decide(actor: OperatorActor, refundId: string) {
  if (!z.uuid().safeParse(refundId).success) return null;
  const decision = values.approve === undefined ? "declined" : "approved";
  const decided = await decideRefund({ refundId, decision, actor, now: now() });
  return { line: decided.ok ? `${refundId} ${decision}` : decided.error, isDone: decided.ok };
}

async function request(actor: OperatorActor) {
  const asked = askedSchema.safeParse(values);
  if (!asked.success) return null;
  const { payment: paymentId, amount: amountMinor, purpose, reason, key } = asked.data;
  const name = `refund:${paymentId}:${amountMinor}:${purpose}:${reason}:${key}`;
  const requested = await requestRefund({
    ...{ paymentId, amountMinor, purpose, reason, actor, now: now() },
    idempotencyKey: namedUuid(name),
  });
  if (!requested.ok) return { line: requested.error, isDone: false };
  const { refundId, isWaitingForApproval } = requested.value;
  const state = isWaitingForApproval ? "waits for a second person (--approve)" : "is being sent";
  return { line: `${refundId} ${state}`, isDone: true };
}

const answered = await answer();
if (answered?.isDone) process.stdout.write(`${answered.line}\n`);
else process.stderr.write(`${answered?.line ?? USAGE}\n`);
process.exitCode = answered?.isDone ? 0 : 1;
await Promise.all([db.$disconnect(), pool.end()]);

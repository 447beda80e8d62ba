// The auditor itself is put to the test: books in which one thing was made wrong behind the program's back.
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { makePlan } from "@/prisma/seed/make-plan";
import { control, paidWith, refunded, settleThoroughly } from "@/scripts/testing/bank";
import { changeAs } from "@/scripts/testing/change-as";
import { forgiven } from "@/scripts/testing/give-up";
import { cardFields, createPayer, debitFields } from "@/scripts/testing/payer";
import { type PaymentWorld, startPaymentWorld } from "@/scripts/testing/payment-world";
import { auditLedger } from "./audit-ledger";

const CARD = cardFields("4242424242424242");
const IBAN = debitFields("FR1420041010050500013M02606");

let world: PaymentWorld;
let sql: pg.Client;
beforeAll(async () => {
  world = await startPaymentWorld();
  sql = new pg.Client({ connectionString: env.DATABASE_URL });
  await sql.connect();
  await paidWith(world, CARD);
  await refunded(world, (await paidWith(world, CARD)).paymentId, 1_000n);
  const debit = await paidWith(world, IBAN, { days: 10 });
  await control(world, { do: "dispute", id: debit.id });
  await settleThoroughly(world, debit.paymentId);
  await changedPlan();
});
afterAll(async () => {
  await sql.end();
  world.stop();
});

/** Somebody pays by hand, on another day than was agreed at first; some of what they owe is given up. */
async function changedPlan(): Promise<void> {
  const actor = await createPayer(world.midi, 30_000n);
  const { debtorId, creditorId } = actor;
  const now = world.now();
  const planId = await makePlan({ debtorId, creditorId, receiptPrefix: "EM" }, now, {
    monthsAgo: -1,
  });
  const wish = { kind: "rhythm", frequency: "monthly", payDay: 15, weekday: null } as const;
  const made = await changeAs({ actor, planId, wish, now });
  if (!made.ok) throw new Error(made.error);
  const { id: accountId } = await db.account.findFirstOrThrow({ where: { debtorId } });
  await forgiven(world, { actor, debtorId, accountId }, 5_000n);
}

const findings = async () =>
  (await auditLedger(sql)).filter(({ faults }) => faults.length > 0).map(({ holds }) => holds);

/** The newest entry of the kind once more, as if the door had let it through twice: balanced, and with its balances. */
const again = (event: string) => `
  with old as (select * from journal_entry where event = '${event}' order by id desc limit 1),
       made as (insert into journal_entry (creditor_id, idempotency_key, event, payment_id, effective_at, posted_at, content_hash)
                select creditor_id, idempotency_key || ':again', event, payment_id, effective_at, posted_at, content_hash from old returning id),
       lines as (insert into posting (entry_id, line, ledger_account_id, side, amount_minor, currency, effective_at, is_claim)
                 select made.id, line, ledger_account_id, side, amount_minor, currency, posting.effective_at, is_claim
                   from posting, old, made where entry_id = old.id returning *)
  update ledger_account book set
         debit_minor = debit_minor + case side when 'debit' then amount_minor else 0 end,
         credit_minor = credit_minor + case side when 'credit' then amount_minor else 0 end
    from lines where lines.ledger_account_id = book.id and book.account_id is not null`;
const entryOf = (event: string) =>
  `(select id from journal_entry where event = '${event}' order by id desc limit 1)`;
const eventOf = (type: string) =>
  `(select id from outbox_event where type = '${type}' order by created_at desc limit 1)`;

it("finds nothing in books that are right", async () => {
  expect(await findings()).toEqual([]);
});

it.each([
  ["a payment that succeeded has one posting", again("card_payment")],
  ["a payment arrives, is cleared and comes back once", again("sepa_returned")],
  ["more than itself, or less than nothing", again("sepa_returned")],
  ["each refund is booked once", again("refund")],
  ["paid and left are what was owed, person by person", again("refund")],
  ["each debt that was given up", again("write_off")],
  ["each debt that was given up", "update write_off set amount_minor = amount_minor - 1"],
  [
    "on its way",
    `update posting set amount_minor = amount_minor + 1 where entry_id = ${entryOf("sepa_pending")}`,
  ],
  [
    "debits equal credits in every entry",
    `delete from posting where entry_id = ${entryOf("card_payment")} and line = 1`,
  ],
  [
    "debits equal credits in all",
    `update posting set amount_minor = amount_minor + 1 where entry_id = ${entryOf("card_payment")} and line = 1`,
  ],
  [
    "no drift",
    "update ledger_account set credit_minor = credit_minor + 1 where account_id is not null",
  ],
  ["receipts are numbered without gaps", "delete from receipt where sequence = 2"],
  [
    "receipts are numbered without gaps",
    "update receipt_counter set last_sequence = last_sequence + 1",
  ],
  [
    "a receipt says the payment's amount",
    "update receipt set amount_minor = amount_minor + 1 where sequence = 1",
  ],
  [
    "a payment is divided as it was posted",
    "update allocation set amount_minor = amount_minor - 1",
  ],
  [
    "told to the creditor once",
    `delete from outbox_event where id = ${eventOf("payment.succeeded")}`,
  ],
  [
    "what became of a payment is told",
    `delete from outbox_event where id = ${eventOf("payment.refunded")}`,
  ],
  [
    "stands whole settles its amount",
    "update payment set status = 'succeeded' where status = 'returned'",
  ],
  [
    "no instalment is collected twice",
    `update payment set origin = 'autopay', status = 'succeeded', plan_id = '00000000-0000-4000-8000-000000000009', instalment_number = 2,
            attempt = (select count(*) from payment earlier where earlier.id <= payment.id)`,
  ],
  [
    "the dates of a plan add up",
    "update instalment set amount_minor = amount_minor + 1 where number = 3",
  ],
  [
    "each of its changes was made once",
    "update instalment set due_on = due_on + 1 where number = 3",
  ],
  [
    "no fee is booked on a person",
    `update posting set ledger_account_id = (select id from ledger_account where account_id is not null limit 1)
      where entry_id = ${entryOf("fee")} and side = 'debit'`,
  ],
  [
    "of the creditor whose books it is in",
    `update journal_entry set creditor_id = (select id from creditor where slug = 'clairance')
      where id = ${entryOf("card_payment")}`,
  ],
])("finds it where this is broken: %s", async (holds, corruption) => {
  await sql.query("begin; set local session_replication_role = replica");
  try {
    const { rowCount } = await sql.query(corruption);
    expect(rowCount).toBeGreaterThan(0);
    expect((await findings()).join("\n")).toContain(holds);
  } finally {
    await sql.query("rollback");
  }
});

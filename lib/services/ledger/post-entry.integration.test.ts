import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { cardPayment, openingBalance } from "@/lib/domain/ledger/recipes";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { getBalances } from "./get-balances";
import { type EntryRequest, postEntry } from "./post-entry";

const now = new Date("2026-11-22T10:00:00Z");
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

async function debtOf(principalMinor: bigint) {
  const debtor = await createDebtor(
    {
      creditorId,
      locale: "fr",
      profile: {
        ...{ givenName: "Ada", familyName: "Essai", bornOn: "1990-01-01", postcode: "13001" },
        ...{ phone: null, email: null, contractDigits: null, securityCode: null },
      },
      debts: [
        {
          ...{ reference: randomUUID(), product: "gas", contractNumber: "1234821" },
          ...{ principalLabel: "Gaz", openedOn: "2026-05-01", dueOn: "2026-06-01", principalMinor },
          ...{ letterReference: "L1", letterSentOn: "2026-07-01" },
        },
      ],
    },
    now,
  );
  return { debtorId: debtor.id, accountId: debtor.accounts[0]?.id ?? "" };
}

async function paymentOf(debtorId: string, amountMinor: bigint) {
  const id = randomUUID();
  await db.payment.create({
    data: {
      ...{ id, creditorId, debtorId, idempotencyKey: randomUUID(), purpose: "other" },
      ...{ currency: "EUR", amountMinor, status: "created", createdAt: now },
    },
  });
  return id;
}

function receive(
  accountId: string,
  amountMinor: bigint,
  more: Partial<EntryRequest> = {},
): EntryRequest {
  const allocations = [{ accountId, component: "principal", amountMinor }] as const;
  return {
    ...{ creditorId, idempotencyKey: randomUUID(), event: "card_payment", effectiveAt: now, now },
    postings: cardPayment({ allocations, overpaymentMinor: 0n, currency: "EUR" }),
    ...{ audit: [], outbox: [], ...more },
  };
}

const balanceOf = async (debtorId: string) => (await getBalances(debtorId))[0]?.balanceMinor;
const owesNothingMore = { ok: false, error: "balance_below_zero" };

describe("the ledger's door", () => {
  test("200 requests with one key at the same time make one entry, one move and one receipt", async () => {
    const { debtorId, accountId } = await debtOf(1000n);
    const paymentId = await paymentOf(debtorId, 400n);
    const request = receive(accountId, 400n, {
      idempotencyKey: `payment:${paymentId}:succeeded`,
      payment: { id: paymentId, from: ["created"], to: "succeeded", methodLast4: "4242" },
      allocations: [{ accountId, component: "principal", amountMinor: 400n }],
      receipt: { prefix: "EM", year: 2026 },
    });
    const answers = await Promise.all(Array.from({ length: 200 }, () => postEntry(request)));
    const values = answers.map((answer) => (answer.ok ? answer.value : null));
    expect(values.filter((value) => value?.posted)).toHaveLength(1);
    expect(new Set(values.map((value) => value?.receiptNumber)).size).toBe(1);
    expect(await balanceOf(debtorId)).toBe(600n);
    expect(await db.journalEntry.count({ where: { paymentId } })).toBe(1);
    expect(await db.allocation.count({ where: { paymentId } })).toBe(1);
    const payment = await db.payment.findUniqueOrThrow({ where: { id: paymentId } });
    expect(payment).toMatchObject({ status: "succeeded", methodLast4: "4242", succeededAt: now });
  });

  test("a key that stands for another amount is refused and changes nothing", async () => {
    const { debtorId, accountId } = await debtOf(1000n);
    const request = receive(accountId, 400n);
    await postEntry(request);
    const other = await postEntry(
      receive(accountId, 401n, { idempotencyKey: request.idempotencyKey }),
    );
    expect(other).toEqual({ ok: false, error: "idempotency_conflict" });
    expect(await balanceOf(debtorId)).toBe(600n);
  });

  test("payments of one person at the same time stay exact and never take more than is owed", async () => {
    const { debtorId, accountId } = await debtOf(1000n);
    const requests = Array.from({ length: 30 }, () => postEntry(receive(accountId, 60n)));
    const answers = await Promise.all(requests);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(16);
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 14 }, () => owesNothingMore),
    );
    expect(await balanceOf(debtorId)).toBe(40n);
    expect(await db.posting.count({ where: { ledgerAccount: { accountId } } })).toBe(17);
  });

  test("receipts of payments at the same time are numbered without a gap", async () => {
    const debts = await Promise.all(Array.from({ length: 20 }, () => debtOf(500n)));
    const answers = await Promise.all(
      debts.map(async ({ debtorId, accountId }) => {
        const id = await paymentOf(debtorId, 500n);
        return postEntry(
          receive(accountId, 500n, {
            payment: { id, from: ["created"], to: "succeeded" },
            receipt: { prefix: "EM", year: 2031 },
          }),
        );
      }),
    );
    const numbers = answers.map((answer) => (answer.ok ? answer.value.receiptNumber : null));
    const expected = Array.from({ length: 20 }, (_, i) => `EM-2031-${`${i + 1}`.padStart(6, "0")}`);
    expect(numbers.toSorted()).toEqual(expected);
  });

  test("a payment that has moved elsewhere is not moved again", async () => {
    const { debtorId, accountId } = await debtOf(1000n);
    const id = await paymentOf(debtorId, 100n);
    const move = { id, from: ["processing"], to: "succeeded" } as const;
    expect(await postEntry(receive(accountId, 100n, { payment: move }))).toEqual({
      ok: false,
      error: "payment_state_conflict",
    });
    expect(await balanceOf(debtorId)).toBe(1000n);
  });

  test("an entry whose debits differ from its credits is refused", async () => {
    const { accountId } = await debtOf(1000n);
    const [debit] = openingBalance([{ accountId, component: "principal", amountMinor: 5n }], "EUR");
    const request = receive(accountId, 5n, { postings: debit ? [debit, debit] : [] });
    await expect(postEntry(request)).rejects.toThrow("not balanced");
  });

  test("an entry on another creditor's debt is refused", async () => {
    const { accountId } = await debtOf(1000n);
    const request = receive(accountId, 5n, { creditorId: randomUUID() });
    await expect(postEntry(request)).rejects.toThrow("foreign");
  });
});

describe("what is in the books", () => {
  test.each(["journal_entry", "posting", "receipt", "allocation", "audit_event", "ledger_seal"])(
    "%s cannot be emptied",
    async (table) => {
      await expect(pool.query(`truncate ${table} cascade`)).rejects.toThrow("append-only");
    },
  );

  test("entries and lines can be neither changed nor deleted", async () => {
    const { accountId } = await debtOf(1000n);
    const where = `(select entry_id from posting p join ledger_account l on l.id = ledger_account_id where account_id = '${accountId}')`;
    for (const statement of [
      `update journal_entry set reason = 'x' where id in ${where}`,
      `delete from posting where entry_id in ${where}`,
      `update posting set amount_minor = 1 where entry_id in ${where}`,
    ]) {
      await expect(pool.query(statement)).rejects.toThrow("append-only");
    }
  });

  test("the program's own role can post, but not write in the books", async () => {
    const client = await pool.connect();
    try {
      await client.query("set role quittance_app");
      for (const table of ["journal_entry", "posting", "ledger_account", "receipt"]) {
        await expect(client.query(`delete from ${table}`)).rejects.toThrow("permission denied");
      }
      await expect(client.query("select ledger_post('{}')")).rejects.toThrow("not balanced");
    } finally {
      await client.query("reset role");
      client.release();
    }
  });
});

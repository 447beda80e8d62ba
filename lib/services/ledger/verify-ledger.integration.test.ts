import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/adapters/db/pool";
import { addInterest } from "@/prisma/seed/add-interest";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { recordPayment } from "@/prisma/seed/record-payment";
import { entryText } from "./entry-text";
import { sealEntries } from "./seal-entries";
import { findEntries } from "./store";
import { verifyLedger } from "./verify-ledger";

const now = new Date("2026-11-22T10:00:00Z");

beforeAll(async () => {
  const creditor = await createCreditor(ENERGIE_DU_MIDI, now);
  const debtor = await createDebtor(
    {
      ...{ creditorId: creditor.id, locale: "fr" },
      profile: {
        ...{ givenName: "Ada", familyName: "Essai", bornOn: null, postcode: null },
        ...{ phone: null, email: null, contractDigits: null, securityCode: null },
      },
      debts: [
        {
          ...{ reference: "EM-1", product: "gas", contractNumber: "1", principalLabel: "Gaz" },
          ...{ openedOn: "2026-05-01", dueOn: "2026-06-01", principalMinor: 9000n },
          ...{ letterReference: "L1", letterSentOn: "2026-07-01" },
        },
      ],
    },
    now,
  );
  const payment = { debtor, receiptPrefix: "EM", amountMinor: 1000n, now };
  await recordPayment({ ...payment, on: "2026-06-02" });
  expect(await sealEntries({ now })).toBe(2);
  const [account] = debtor.accounts;
  if (account) await addInterest({ account, amountMinor: 12n, on: "2026-07-02", now });
  expect(await sealEntries({ now })).toBe(1);
  expect(await sealEntries({ now })).toBe(0);
  await recordPayment({ ...payment, on: "2026-08-02" });
});

/** Does what only someone with the server's highest rights can, looks, and puts it back. */
async function faultsAfter(tampering: string, repair: string): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query(tampering);
    const { faults } = await verifyLedger();
    await client.query(repair);
    return faults.map(({ kind, subject }) => `${kind}: ${subject.replace(/[0-9a-f-]{36}/, "…")}`);
  } finally {
    await client.query("set session_replication_role = default");
    client.release();
  }
}

describe("the check of the books", () => {
  test("finds nothing in books that the door alone has kept", async () => {
    expect(await verifyLedger()).toEqual({
      entries: 4,
      unsealed: 1,
      seals: 2,
      books: 5,
      faults: [],
    });
  });

  test("finds an amount changed on both sides", async () => {
    const set = (amount: number) =>
      `update posting set amount_minor = ${amount} where entry_id = 2`;
    const faults = await faultsAfter(set(900), set(1000));
    expect(faults).toContain("content_changed: entry 2");
    expect(faults).toContain("balance_differs: ledger account …");
  });

  test("finds a forged content hash by the seal over it", async () => {
    const set = (reason: string) =>
      `update journal_entry set reason = ${reason}, content_hash = sha256(convert_to(ledger_entry_text(id, creditor_id,
         idempotency_key, event, payment_id, reverses_id, ${reason}, effective_at, posted_at, (
           select string_agg(ledger_line_text(line, account_id, code, side, amount_minor, posting.currency), '' order by line)
             from posting join ledger_account book on book.id = ledger_account_id where entry_id = 2)), 'UTF8')) where id = 2`;
    expect(await faultsAfter(set("'gift'"), set("null"))).toEqual(["seal_content_differs: seal 1"]);
  });

  test("finds a balance that was written by hand", async () => {
    const set = (more: string) =>
      `update ledger_account set credit_minor = credit_minor ${more} where code = 'principal'`;
    expect(await faultsAfter(set("+ 7"), set("- 7"))).toEqual([
      "balance_differs: ledger account …",
    ]);
  });

  test("finds a line that was moved in a debt's history, and a claim that was written by hand", async () => {
    const move = (days: string) =>
      `update posting set effective_at = effective_at ${days} where entry_id = 2 and line = 2`;
    const moved = await faultsAfter(move("+ interval '1 day'"), move("- interval '1 day'"));
    expect(moved).toEqual(["content_changed: entry 2"]);
    const claim = (more: string) =>
      `update ledger_account set claimed_minor = claimed_minor ${more} where code = 'principal'`;
    expect(await faultsAfter(claim("+ 7"), claim("- 7"))).toEqual([
      "balance_differs: ledger account …",
    ]);
  });

  test("finds a sealed entry that was taken out", async () => {
    const move = (from: number, to: number) => [
      `update posting set entry_id = ${to} where entry_id = ${from}`,
      `update journal_entry set id = ${to}, seal_id = ${to > 100 ? "null" : "2"} where id = ${from}`,
    ];
    const faults = await faultsAfter(move(3, 103).join(";"), move(103, 3).join(";"));
    expect(faults).toContain("seal_content_differs: seal 2");
  });

  test("finds a seal signed by somebody else, and one that is missing", async () => {
    const sign = (to: string) => `update ledger_seal set signature = ${to} where id = 1`;
    const turned = sign("set_byte(signature, 0, 255 - get_byte(signature, 0))");
    expect(await faultsAfter(turned, turned)).toEqual(["seal_signature_wrong: seal 1"]);
    const move = (from: number, to: number) =>
      `update ledger_seal set id = ${to} where id = ${from}`;
    const faults = await faultsAfter(move(1, 9), move(9, 1));
    expect(faults).toContain("seal_chain_broken: seal 2");
    expect(faults).toContain("seal_missing: seal 1");
  });
});

test("an entry's hash can be recomputed by outsiders, hostile text included", async () => {
  const [entry] = await findEntries(0n, 1);
  if (!entry) throw new Error("no entry");
  const reason = 'Geste "client"\n\\posting 9\u2028\u0001é😀';
  const { rows } = await pool.query<{ text: string }>(
    "select ledger_entry_text($1, $2, $3, $4, null, null, $3, $5, $5, '') as text",
    [entry.id, entry.creditorId, reason, entry.event, entry.postedAt],
  );
  const text = {
    ...entry,
    idempotencyKey: reason,
    reason,
    effectiveAt: entry.postedAt,
    postings: [],
  };
  expect(entryText(text)).toBe(rows[0]?.text);
});

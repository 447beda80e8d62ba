import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { interestAccrued } from "@/lib/domain/ledger/debt-recipes";
import { money } from "@/lib/domain/money/money";
import { postEntries } from "@/lib/services/ledger/post-entries";
import { getReceiptList, RECEIPT_LIST_PAGE } from "@/lib/services/receipt/get-receipt-list";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { recordPayment } from "@/prisma/seed/record-payment";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { getHistory, HISTORY_PAGE } from "./get-history";

const now = new Date("2026-11-22T10:00:00Z");
let creditorId = "";
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

/** Owed 1,248.60; a cent of interest at each noon of June; then paid 10.00 on so many days of July. */
async function personWith({ payments }: { payments: number }) {
  const { actor, accountId } = await identifiedPerson(creditorId, now);
  await postEntries(
    Array.from({ length: 30 }, (_, day) => ({
      ...{ creditorId, idempotencyKey: randomUUID(), event: "interest_accrued" as const, now },
      effectiveAt: new Date(`2026-06-${String(day + 1).padStart(2, "0")}T12:00:00Z`),
      postings: interestAccrued(accountId, 1n, "EUR"),
      ...{ audit: [], outbox: [] },
    })),
  );
  const debtor = { id: actor.debtorId, creditorId };
  for (let day = 1; day <= payments; day += 1) {
    const on = `2026-07-${String(day).padStart(2, "0")}`;
    await recordPayment({ debtor, receiptPrefix: "EM", amountMinor: 1000n, on, now });
  }
  return actor;
}

const historyOf = async (actor: DebtorActor, before = "") =>
  getHistory(await readAs(actor, HISTORY_PAGE, before));

/** All pages, each asked for by the key that the one before it gave. */
async function allOf<Page extends { before: string | null }>(
  pageOf: (before: string) => Promise<Page>,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (let before: string | null = ""; before !== null; before = pages.at(-1)?.before ?? null) {
    pages.push(await pageOf(before));
  }
  return pages;
}

describe("a person's whole history", () => {
  it("is shown the newest first, page by page, without a gap and without a repeat", async () => {
    const actor = await personWith({ payments: 12 });
    const pages = await allOf((before) => historyOf(actor, before));
    expect(pages.map(({ movements }) => movements.length)).toEqual([20, 20, 3]);
    const all = pages.flatMap(({ movements }) => movements);
    const days = all.map(({ on }) => on);
    expect(days).toEqual(days.toSorted().toReversed());
    const sum = all.reduce((total, { change }) => total + change.amountMinor, 0n);
    expect(sum).toBe(124_860n + 30n - 12_000n);
    expect(all.at(-1)).toMatchObject({ kind: "opening", change: money(124_860n, "EUR") });
    expect(all.filter(({ receiptNumber }) => receiptNumber !== null)).toHaveLength(12);
  });

  it("keeps its place when something is booked while it is read", async () => {
    const actor = await personWith({ payments: 0 });
    const { before } = await historyOf(actor);
    const next = await historyOf(actor, before ?? "");
    const debtor = { id: actor.debtorId, creditorId };
    await recordPayment({ debtor, receiptPrefix: "EM", amountMinor: 1n, on: "2026-07-01", now });
    expect(await historyOf(actor, before ?? "")).toEqual(next);
  });

  it("is nobody else's, whatever stands in the address", async () => {
    const stranger = await historyOf(await personWith({ payments: 0 }));
    const { actor } = await identifiedPerson(creditorId, now, { principalMinor: 500n });
    for (const before of [stranger.before ?? "", "", "x'--", "-1", "\u0000", "9".repeat(30)]) {
      const { movements } = await historyOf(actor, before);
      expect(movements.every(({ change }) => change.amountMinor === 500n)).toBe(true);
    }
  });
});

it("all receipts are listed page by page, the newest first", async () => {
  const actor = await personWith({ payments: 23 });
  const pages = await allOf(async (before) =>
    getReceiptList(await readAs(actor, RECEIPT_LIST_PAGE, before)),
  );
  expect(pages.map(({ receipts }) => receipts.length)).toEqual([20, 3]);
  const numbers = pages.flatMap(({ receipts }) => receipts.map(({ number }) => number));
  expect(numbers).toEqual([...new Set(numbers)].toSorted().toReversed());
});

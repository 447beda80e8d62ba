import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { money } from "@/lib/domain/money/money";
import { addInterest } from "@/prisma/seed/add-interest";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { recordPayment } from "@/prisma/seed/record-payment";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { ACCOUNT_PAGE, getAccountPage } from "./get-account-page";

const now = new Date("2026-11-22T10:00:00Z");
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

async function jean() {
  const { actor, accountId } = await identifiedPerson(creditorId, now, {
    principalMinor: 131_000n,
  });
  await addInterest({
    account: { id: accountId, creditorId },
    amountMinor: 3860n,
    on: "2026-05-31",
    now,
  });
  const debtor = { id: actor.debtorId, creditorId };
  const pay = (amountMinor: bigint, on: string) =>
    recordPayment({ debtor, receiptPrefix: "EM", amountMinor, on, now });
  return { actor, accountId, pay };
}

const pageOf = async (actor: DebtorActor) => getAccountPage(await readAs(actor, ACCOUNT_PAGE), now);

describe("what is owed", () => {
  test("is shown line by line and adds up to the balance", async () => {
    const { actor, pay } = await jean();
    await pay(10_000n, "2026-06-02");
    const page = await pageOf(actor);
    expect(page.balance).toEqual(money(124_860n, "EUR"));
    expect(page.accounts[0]?.lines).toEqual([
      { kind: "principal", amount: money(131_000n, "EUR"), on: null },
      { kind: "interest", amount: money(3_860n, "EUR"), on: null },
      { kind: "payment", amount: money(-10_000n, "EUR"), on: "2026-06-02" },
    ]);
    expect(page).toMatchObject({ canPay: true, canPlan: true, isAmicableNoticeDue: false });
  });

  test("is told by the last movements and the sum of earlier ones, however long the history is", async () => {
    const { actor, pay } = await jean();
    for (let day = 1; day <= 9; day += 1) await pay(10_000n, `2026-06-0${day}`);
    const page = await pageOf(actor);
    expect(page.accounts[0]).toMatchObject({ hasEarlier: true, balance: money(44_860n, "EUR") });
    const [principal, interest, earlier, ...last] = page.accounts[0]?.lines ?? [];
    expect(principal?.amount).toEqual(money(131_000n, "EUR"));
    expect(interest?.amount).toEqual(money(3_860n, "EUR"));
    expect(earlier).toEqual({ kind: "earlier", amount: money(-30_000n, "EUR"), on: null });
    expect(last.map(({ on }) => on)).toEqual([4, 5, 6, 7, 8, 9].map((day) => `2026-06-0${day}`));
    expect(page.receipts).toMatchObject({ hasEarlier: true });
    expect(page.receipts.lines.map(({ paidOn }) => paidOn)).toEqual(
      last.map(({ on }) => on).toReversed(),
    );
  });

  test("opens no door of payment or plan once it is settled, and keeps the receipts", async () => {
    const { actor, pay } = await jean();
    await pay(134_860n, "2026-06-02");
    expect(await pageOf(actor)).toMatchObject({
      balance: money(0n, "EUR"),
      canPay: false,
      canPlan: false,
      receipts: { lines: [{ amount: money(134_860n, "EUR"), paidOn: "2026-06-02" }] },
    });
  });

  test("may not be paid in an admissible procedure, and not planned under a dispute", async () => {
    const { actor, accountId } = await jean();
    const hold = (kind: string) => ({
      data: {
        ...{ id: randomUUID(), debtorId: actor.debtorId, accountId, kind },
        ...{ startsOn: new Date("2026-11-01"), createdAt: now },
      },
    });
    await db.hold.create(hold("dispute"));
    expect(await pageOf(actor)).toMatchObject({ canPay: true, canPlan: false });
    await db.hold.create(hold("over_indebtedness_admissible"));
    expect(await pageOf(actor)).toMatchObject({ canPay: false, canPlan: false });
  });

  test("comes with the legal notice where an agency acts in France", async () => {
    const agency = await createCreditor(CLAIRANCE, now);
    const { actor } = await identifiedPerson(agency.id, now);
    expect(await pageOf(actor)).toMatchObject({ isAmicableNoticeDue: true });
  });
});

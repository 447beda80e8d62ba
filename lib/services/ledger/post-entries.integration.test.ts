import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { interestAccrued } from "@/lib/domain/ledger/debt-recipes";
import { cardPayment } from "@/lib/domain/ledger/recipes";
import { err } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { postEntries } from "./post-entries";
import { type EntryRequest, postEntry } from "./post-entry";
import { verifyLedger } from "./verify-ledger";

const now = new Date("2026-11-22T10:00:00Z");
let creditorId = "";
let otherId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  const { slug, receiptPrefix } = { slug: "autre", receiptPrefix: "AU" };
  otherId = (await createCreditor({ ...ENERGIE_DU_MIDI, slug, receiptPrefix }, now)).id;
});

const debtOf = async (principalMinor: bigint, owner = creditorId) => {
  const { accountId, actor } = await identifiedPerson(owner, now, { principalMinor });
  return { accountId, debtorId: actor.debtorId };
};

type Debt = Awaited<ReturnType<typeof debtOf>>;

function requestOf(more: Partial<EntryRequest> & Pick<EntryRequest, "postings">): EntryRequest {
  return {
    ...{ creditorId, idempotencyKey: randomUUID(), event: "card_payment", effectiveAt: now, now },
    ...{ audit: [], outbox: [], ...more },
  };
}

function receive({ accountId }: Debt, amountMinor: bigint, more: Partial<EntryRequest> = {}) {
  const allocations = [{ accountId, component: "principal", amountMinor }] as const;
  const postings = cardPayment({ allocations, overpaymentMinor: 0n, currency: "EUR" });
  return requestOf({ postings, ...more });
}

function accrue({ accountId }: Debt, amountMinor: bigint, more: Partial<EntryRequest> = {}) {
  const postings = interestAccrued(accountId, amountMinor, "EUR");
  return requestOf({ event: "interest_accrued", postings, ...more });
}

/** The books of these people as they are, without what differs by nature: ids, and hashes over them. */
async function booksOf(debts: readonly Debt[]) {
  const books = await db.ledgerAccount.findMany({
    where: { accountId: { in: debts.map(({ accountId }) => accountId) } },
    include: { postings: { include: { entry: true }, orderBy: { entryId: "asc" } } },
  });
  return debts.map(({ accountId }) =>
    books
      .filter((book) => book.accountId === accountId)
      .map(({ code, debitMinor, creditMinor, postings }) => ({
        ...{ code, debitMinor, creditMinor },
        lines: postings.map(({ side, amountMinor, line, entry }) => [
          ...[side, amountMinor, line, entry.event, entry.reason, entry.effectiveAt],
        ]),
      }))
      .toSorted((a, b) => a.code.localeCompare(b.code)),
  );
}

const wishes = fc.array(
  fc.record({
    make: fc.constantFrom(receive, accrue),
    whose: fc.nat(3),
    amount: fc.bigInt({ min: 1n, max: 700n }),
    key: fc.nat(30),
  }),
  { maxLength: 14 },
);

/** Three people of the creditor's own, and one of another's. */
const people = () =>
  Promise.all([debtOf(1000n), debtOf(600n), debtOf(300n), debtOf(1000n, otherId)]);

type Wish = { make: typeof receive; whose: number; amount: bigint; key: number };

/** The requests on these people's debts; the same keys are meant to meet. */
function requestsOf(asked: readonly Wish[], debts: readonly Debt[]) {
  const prefix = randomUUID();
  return asked.map(({ make, whose, amount, key }) => {
    const debt = debts[whose];
    if (!debt) throw new Error("four debts");
    return make(debt, amount, { idempotencyKey: `${prefix}:${key}` });
  });
}

async function postOneByOne(requests: readonly EntryRequest[]) {
  const answers: Awaited<ReturnType<typeof postEntries>> = [];
  for (const request of requests) {
    answers.push(await postEntry(request).catch(() => err("refused" as const)));
  }
  return answers;
}

const withoutIds = (answers: Awaited<ReturnType<typeof postEntries>>) =>
  answers.map((answer) => (answer.ok ? { ...answer.value, entryId: null } : answer.error));

describe("the door for many", () => {
  test("answers and books as the door one by one: repeats, conflicts, too much and foreign ones among them", async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (asked) => {
        const [ofOnes, ofMany] = await Promise.all([people(), people()]);
        const ones = await postOneByOne(requestsOf(asked, ofOnes));
        const many = await postEntries(requestsOf(asked, ofMany));
        expect(withoutIds(many)).toEqual(withoutIds(ones));
        expect(await booksOf(ofMany)).toEqual(await booksOf(ofOnes));
      }),
      { numRuns: 25 },
    );
    // Every hash is what the entry's text makes, and every balance what its lines say.
    expect((await verifyLedger()).faults).toEqual([]);
  });

  test("a key twice among many is booked once, and again across calls", async () => {
    const debt = await debtOf(1000n);
    const request = receive(debt, 100n);
    const other = receive(debt, 101n, { idempotencyKey: request.idempotencyKey });
    const [first, second, third] = await postEntries([request, request, other]);
    expect(first).toMatchObject({ ok: true, value: { posted: true, balanceAfterMinor: 900n } });
    expect(second).toMatchObject({ ok: true, value: { posted: false, balanceAfterMinor: 900n } });
    expect(third).toEqual({ ok: false, error: "idempotency_conflict" });
    expect(await postEntries([request])).toEqual([second]);
  });

  test("one that is refused leaves the others booked, with their trail, jobs and events", async () => {
    const debt = await debtOf(1000n);
    const [line] = receive(debt, 5n).postings;
    const unbalanced = receive(debt, 5n, { postings: line ? [line, line] : [] });
    const unpaid = receive(debt, 7n, { receipt: { prefix: "EM", year: 2026 } });
    const actor = { kind: "system", job: "import" } as const;
    const { debtorId } = debt;
    const audit = [auditRow({ actor, action: "hold.placed", creditorId, debtorId, now })];
    const good = receive(debt, 11n, { audit });
    const answers = await postEntries([unbalanced, good, unpaid, receive(debt, 13n)]);
    expect(answers.map((answer) => (answer.ok ? "booked" : answer.error))).toEqual([
      ...["refused", "booked", "refused", "booked"],
    ]);
    const [account] = await booksOf([debt]);
    expect(account?.[0]?.creditMinor).toBe(24n);
    expect(await db.auditEvent.count({ where: { debtorId, actorId: "import" } })).toBe(1);
  });

  test("calls for the same debts in any order, and single ones between, never wait in a ring", async () => {
    const debts = await Promise.all(Array.from({ length: 12 }, () => debtOf(100_000n)));
    const calls = Array.from({ length: 12 }, (_, turn) => {
      const turned = [...debts.slice(turn), ...debts.slice(0, turn)];
      const ordered = turn % 2 === 0 ? turned : turned.toReversed();
      return postEntries(ordered.flatMap((debt) => [receive(debt, 1n), accrue(debt, 2n)]));
    });
    const singles = debts.map((debt) => postEntry(receive(debt, 1n)));
    const answers = [...(await Promise.all(calls)).flat(), ...(await Promise.all(singles))];
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const books = (await booksOf(debts)).map((account) => account.map((book) => book.debitMinor));
    expect(books).toEqual(debts.map(() => [24n, 100_000n]));
  });

  test("more than fit in one call are answered in their order", async () => {
    const debt = await debtOf(100_000n);
    const answers = await postEntries(Array.from({ length: 450 }, () => receive(debt, 1n)));
    const left = answers.map((answer) => (answer.ok ? answer.value.balanceAfterMinor : null));
    expect(left).toEqual(Array.from({ length: 450 }, (_, index) => 99_999n - BigInt(index)));
    expect(await postEntries([])).toEqual([]);
  });
});

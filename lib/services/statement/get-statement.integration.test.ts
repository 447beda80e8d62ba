import { beforeAll, describe, expect, it } from "vitest";
import { money } from "@/lib/domain/money/money";
import { addInterest } from "@/prisma/seed/add-interest";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { recordPayment } from "@/prisma/seed/record-payment";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { askedStatement } from "./asked-statement";
import { getStatement, STATEMENT_PAGE } from "./get-statement";
import { statementKey } from "./store";
import { wholeStatement } from "./whole-statement";

const now = new Date("2026-11-22T10:00:00Z");
let creditorId = "";
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

/** Owed 1,248.60 from 1 May; 38.60 of interest on 31 May; paid 100.00 on each of three days of June. */
async function jean() {
  const { actor, accountId } = await identifiedPerson(creditorId, now);
  const account = { id: accountId, creditorId };
  await addInterest({ account, amountMinor: 3860n, on: "2026-05-31", now });
  const debtor = { id: actor.debtorId, creditorId };
  for (const on of ["2026-06-02", "2026-06-03", "2026-06-04"]) {
    await recordPayment({ debtor, receiptPrefix: "EM", amountMinor: 10_000n, on, now });
  }
  const pageOf = async (from: string, to: string, take = 40, after: bigint | null = null) =>
    getStatement(
      await readAs(actor, STATEMENT_PAGE, statementKey({ from, to, after, take })),
      take,
    );
  return { actor, pageOf };
}

const euro = (minor: bigint) => money(minor, "EUR");

describe("a statement of account", () => {
  it("has every movement of its period with the balance after it", async () => {
    const { pageOf } = await jean();
    const view = await pageOf("2026-01-01", "2026-12-31");
    expect(view).toMatchObject({ opening: euro(0n), closing: euro(98_720n), nextAfter: null });
    expect(view.rows.map(({ on, kind, change, balance }) => [on, kind, change, balance])).toEqual([
      ["2026-05-01", "opening", euro(124_860n), euro(124_860n)],
      ["2026-05-31", "interest", euro(3_860n), euro(128_720n)],
      ["2026-06-02", "payment", euro(-10_000n), euro(118_720n)],
      ["2026-06-03", "payment", euro(-10_000n), euro(108_720n)],
      ["2026-06-04", "payment", euro(-10_000n), euro(98_720n)],
    ]);
    expect(view.rows[2]?.receiptNumber).toMatch(/^EM-2026-\d{6}$/);
  });

  it("begins with what was owed before its first day and ends with what was owed on its last", async () => {
    const { pageOf } = await jean();
    const view = await pageOf("2026-06-03", "2026-06-03");
    expect(view).toMatchObject({ opening: euro(118_720n), closing: euro(108_720n) });
    expect(view.rows).toHaveLength(1);
    expect(await pageOf("2026-07-01", "2026-07-31")).toMatchObject({
      ...{ opening: euro(98_720n), rows: [], closing: euro(98_720n) },
    });
  });

  it("goes on over pages without a gap, and comes to the same as a whole", async () => {
    const { actor, pageOf } = await jean();
    const first = await pageOf("2026-01-01", "2026-12-31", 2);
    const second = await pageOf("2026-01-01", "2026-12-31", 2, first.nextAfter);
    const third = await pageOf("2026-01-01", "2026-12-31", 2, second.nextAfter);
    expect(second.opening).toEqual(first.rows.at(-1)?.balance);
    expect(third).toMatchObject({ closing: euro(98_720n), nextAfter: null });
    const debtor = await readAs(actor, {});
    const { period } = askedStatement({ from: "2026-01-01", to: "2026-12-31" }, now);
    const whole = await wholeStatement(debtor, period);
    expect(whole.rows).toEqual([...first.rows, ...second.rows, ...third.rows]);
    expect(whole.closing).toEqual(third.closing);
    expect(whole.personName).toBe("Ada Essai");
  });

  it("is made of nobody else's movements, whatever stands in the address", async () => {
    await jean();
    const { actor } = await identifiedPerson(creditorId, now, { principalMinor: 500n });
    for (const after of ["", "1", "999999999999999999", "x'--", "-1", "\u0000"]) {
      const { key } = askedStatement({ from: "2026-01-01", to: "2026-12-31", after }, now);
      const view = getStatement(await readAs(actor, STATEMENT_PAGE, key), 40);
      expect(view.closing).toEqual(euro(500n));
      expect(view.rows.every(({ change }) => change.amountMinor === 500n)).toBe(true);
    }
  });
});

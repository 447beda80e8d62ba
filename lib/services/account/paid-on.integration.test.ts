import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { isPossiblyTimeBarred } from "@/lib/domain/account/limitation";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { FILE } from "./debtor-file";

const now = new Date("2026-11-22T10:00:00Z");
let creditorId = "";
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

const DUE_ON = calendarDate("2001-06-01");

/** Somebody who paid that many days after the debt was due; what their file keeps of it. */
async function fileOf(daysAfter: readonly number[]) {
  const { actor } = await identifiedPerson(creditorId, now);
  const { debtorId } = actor;
  await db.payment.createMany({
    data: daysAfter.map((days) => ({
      ...{ id: randomUUID(), creditorId, debtorId, idempotencyKey: randomUUID(), createdAt: now },
      ...{ purpose: "other", currency: "EUR", amountMinor: 100n, status: "succeeded" },
      // After midnight by the creditor's clock, the evening before by UTC's.
      succeededAt: new Date(`${addDays(DUE_ON, days - 1)}T23:30:00Z`),
    })),
  });
  return (await readAs(actor, FILE)).read.file;
}

it("a long history of payments is no more to read than a short one", async () => {
  const monthly = Array.from({ length: 120 }, (_, month) => 30 * (month + 1));
  const { paidOn } = await fileOf([...monthly, 9_000]);
  expect(paidOn).toEqual([addDays(DUE_ON, 30), addDays(DUE_ON, 3_600), addDays(DUE_ON, 9_000)]);
});

it("says the same of a debt's limitation as all of its days would", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 9_000 }), { maxLength: 12 }),
      fc.constantFrom(1, 2, 5),
      async (daysAfter, limitationYears) => {
        const { paidOn } = await fileOf(daysAfter);
        const all = daysAfter.map((days) => addDays(DUE_ON, days));
        const claim = { dueOn: DUE_ON, limitationYears };
        for (const days of [...daysAfter, 0].flatMap((day) => [day, day + 366, day + 731])) {
          const today = addDays(DUE_ON, days);
          expect(isPossiblyTimeBarred({ ...claim, paidOn }, today)).toBe(
            isPossiblyTimeBarred({ ...claim, paidOn: all }, today),
          );
        }
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

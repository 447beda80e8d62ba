import { expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { sendPaymentLink } from "@/lib/services/link/send-payment-link";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { profile } from "@/prisma/seed/person";
import { eraseDebtor } from "./erase-debtor";
import { sealForDebtor } from "./personal-data";

const now = new Date("2026-11-22T10:00:00Z");

test("an erased person can be neither read, found nor written to, and the books stay", async () => {
  const creditor = await createCreditor(ENERGIE_DU_MIDI, now);
  const debtor = await createDebtor(
    {
      creditorId: creditor.id,
      locale: "fr",
      profile: profile({ givenName: "Zoé", familyName: "Essai", phone: "+33639980199" }),
      debts: [
        {
          ...{
            reference: "EM-9",
            product: "gas",
            contractNumber: "10009999",
            principalLabel: "Gaz",
          },
          ...{ openedOn: "2026-05-01", dueOn: "2026-08-14", principalMinor: 9000n },
          ...{ letterReference: "L9", letterSentOn: "2026-11-03" },
        },
      ],
    },
    now,
  );
  await sendPaymentLink({ debtorId: debtor.id, channel: "sms", purpose: "invitation", now });
  const entries = await db.journalEntry.count();

  const request = {
    creditorSlug: creditor.slug,
    accountReference: "EM-9",
    actor: { kind: "system", job: "test" },
    now,
  } as const;
  expect(await eraseDebtor({ ...request, accountReference: "EM-0" })).toMatchObject({
    error: "unknown_account",
  });
  expect(await eraseDebtor(request)).toEqual({ ok: true, value: { debtorId: debtor.id } });
  expect(await eraseDebtor(request)).toMatchObject({ error: "erased_already" });

  const row = await db.debtor.findUniqueOrThrow({
    where: { id: debtor.id },
    include: { links: true },
  });
  expect([row.dataKeyWrapped.length, row.profileSealed.length]).toEqual([0, 0]);
  expect([row.phoneHash, row.emailHash]).toEqual([null, null]);
  expect(row.links.every(({ revokedAt }) => revokedAt !== null)).toBe(true);
  expect(() => sealForDebtor(row, "anything")).toThrow();
  expect(await db.journalEntry.count()).toBe(entries);
});

// Somebody with the contact that a test needs, and what reaches it, for integration tests.
import { z } from "zod";
import { db } from "@/lib/adapters/db/client";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import { createDebtor } from "@/prisma/seed/create-debtor";

type Contact = { phone: string | null; email: string | null };

/** Jean Durand, born on 27 March 1984 in 13005, with one debt of that reference. */
export const reachablePerson = (
  creditorId: string,
  contact: Contact,
  reference: string,
  now: Date,
) =>
  createDebtor(
    {
      ...{ creditorId, locale: "fr" },
      profile: {
        ...{ givenName: "Jean", familyName: "Durand", bornOn: "1984-03-27", postcode: "13005" },
        ...{ contractDigits: null, securityCode: null, ...contact },
      },
      debts: [
        {
          ...{ reference, product: "gas", contractNumber: "10004821" },
          ...{ principalLabel: "Gaz", openedOn: "2026-05-01", dueOn: "2026-08-14" },
          ...{ principalMinor: 9000n, letterReference: "EM-2291", letterSentOn: "2026-11-03" },
        },
      ],
    },
    now,
  );

const bodySchema = z.object({ to: z.string(), text: z.string() });

/** The messages to a person, in their order. */
export async function messagesOf(debtorId: string) {
  const { messages, ...debtor } = await db.debtor.findUniqueOrThrow({
    where: { id: debtorId },
    include: { messages: { orderBy: { createdAt: "asc" } } },
  });
  return messages.map(({ bodySealed, kind }) => ({
    kind,
    ...openForDebtor(debtor, bodySealed, bodySchema),
  }));
}

/** The code in the newest message; empty where there is none. */
export async function newestCode(debtorId: string): Promise<string> {
  return /\b\d{6}\b/.exec((await messagesOf(debtorId)).at(-1)?.text ?? "")?.[0] ?? "";
}

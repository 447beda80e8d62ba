// Somebody with a debt of 90.00 who can be written to, and a telephone number that nobody else has.
import { createDebtor } from "@/prisma/seed/create-debtor";

let phones = 0;
export function newPhone(): string {
  phones += 1;
  return `+3360000${String(phones).padStart(4, "0")}`;
}

export async function personToWriteTo(
  creditorId: string,
  now: Date,
  contacts: { phone: string | null; email: string | null },
): Promise<string> {
  const { id } = await createDebtor(
    {
      ...{ creditorId, locale: "fr" },
      profile: {
        ...{ givenName: "Zoé", familyName: "Essai", bornOn: null, postcode: "13001" },
        ...{ ...contacts, contractDigits: null, securityCode: null },
      },
      debts: [
        {
          ...{ reference: crypto.randomUUID(), product: "gas", contractNumber: "1" },
          ...{ principalLabel: "Gaz", openedOn: "2026-05-01", dueOn: "2026-06-01" },
          ...{ letterReference: "EM-1", letterSentOn: "2026-07-01", principalMinor: 9000n },
        },
      ],
    },
    now,
  );
  return id;
}

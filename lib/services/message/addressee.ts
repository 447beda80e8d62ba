import "server-only";
import { invariant } from "@/lib/domain/invariant";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import type { MessageFacts } from "./content";
import type { ADDRESSEE } from "./store";

/** A person with all that a message to them needs. */
export type Addressee = ReadDebtor<typeof ADDRESSEE>;

/** What a message may say about creditor and letter. */
export function addresseeFacts(debtor: Addressee, givenName: string): MessageFacts {
  const { read, creditor, record } = debtor;
  const { person, letter } = read;
  invariant(letter, `debtor ${debtor.debtorId} is written to without an account`);
  return {
    locale: person.locale,
    givenName,
    brand: record.creditor.messageName,
    principalName: creditor.principalName,
    phone: creditor.phone,
    phoneHours: creditor.phoneHours,
    legalAddress: creditor.legalAddress,
    accentColour: record.creditor.accentColour,
    letterReference: letter.letterReference,
    letterSentOn: letter.letterSentOn,
    isLetterQuoted: creditor.policy.amicableRecoveryNotice,
  };
}

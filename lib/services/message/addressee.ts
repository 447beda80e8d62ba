import "server-only";
import { creditorPolicySchema } from "@/lib/domain/creditor/policy";
import { invariant } from "@/lib/domain/invariant";
import type { MessageFacts } from "./content";
import type { findAddressee } from "./store";

export type Addressee = Awaited<ReturnType<typeof findAddressee>>;

/** What a message may say about creditor and letter. */
export function addresseeFacts(debtor: Addressee, givenName: string): MessageFacts {
  const { creditor, locale } = debtor;
  const [account] = debtor.accounts;
  invariant(account, `debtor ${debtor.id} is written to without an account`);
  return {
    locale,
    givenName,
    brand: creditor.messageName,
    principalName: creditor.principalName,
    phone: creditor.phone,
    phoneHours: creditor.phoneHours,
    legalAddress: creditor.legalAddress,
    accentColour: creditor.accentColour,
    letterReference: account.letterReference,
    letterSentOn: account.letterSentOn,
    isLetterQuoted: creditorPolicySchema.parse(creditor.policy).amicableRecoveryNotice,
  };
}

import "server-only";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { EmailParts, MandateFacts, MessageContent, MessageFacts } from "./content";
import { messageTranslator } from "./translator";

/** What an e-mail sets apart from its sentences because people keep it. */
export function emailFacts(content: MessageContent, facts: MessageFacts): EmailParts["facts"] {
  switch (content.kind) {
    case "mandate_confirmed":
      return mandateFacts(content.mandate, facts);
    case "collection_schedule":
      return [
        ...content.debits.map(({ on, amount }) => ({
          label: formatDate(on, facts.locale, "long"),
          value: formatMoney(amount, facts.locale),
        })),
        ...mandateFacts(content.mandate, facts),
      ];
    default:
      return [];
  }
}

function mandateFacts(
  { reference, creditorIdentifier, last4, acceptedOn }: MandateFacts,
  { locale }: MessageFacts,
): EmailParts["facts"] {
  const translate = messageTranslator(locale);
  return [
    { label: translate("email.mandate.reference"), value: reference },
    ...(creditorIdentifier
      ? [{ label: translate("email.mandate.creditorIdentifier"), value: creditorIdentifier }]
      : []),
    { label: translate("email.mandate.account"), value: `•••• ${last4}` },
    { label: translate("email.mandate.acceptedOn"), value: formatDate(acceptedOn, locale, "long") },
  ];
}

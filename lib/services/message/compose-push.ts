import "server-only";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { MessageContent, MessageFacts, PushBody } from "./content";
import { reminderOf } from "./reasons";
import { messageTranslator } from "./translator";

const KEYS = {
  before_debit: "beforeDebit",
  due_day: "dueDay",
  payment_received: "paymentReceived",
  payment_failed: "paymentFailed",
  plan_changed: "planChanged",
} as const;

/**
 * A notification. On a lock screen anybody may read it: neither amount nor creditor nor reason, unless the person wants them
 * there.
 */
export function composePush(
  content: MessageContent,
  { locale, brand }: MessageFacts,
  showsDetails: boolean,
): Omit<PushBody, "channel"> {
  const translate = messageTranslator(locale);
  const key = keyOf(content);
  return {
    title: showsDetails ? brand : translate("push.title"),
    text: (showsDetails && detailsOf(content, locale)) || translate(`push.${key}`),
    path: pathOf(content),
    url: "url" in content ? content.url : null,
    tag: content.kind,
  };
}

function keyOf({ kind }: MessageContent) {
  const reminder = reminderOf(kind);
  if (reminder) return KEYS[reminder];
  return kind === "chat_answer" || kind === "request_answered" ? "chatAnswer" : "paymentFailed";
}

const DETAILS = {
  debit_coming: "push.beforeDebitDetails",
  payment_due: "push.dueDayDetails",
  instalment_missed: "push.missedDetails",
} as const;

function detailsOf(content: MessageContent, locale: string): string | null {
  if (!("amount" in content)) return null;
  const values = {
    amount: formatMoney(content.amount, locale),
    date: formatDate(content.on, locale, "short"),
  };
  return messageTranslator(locale)(DETAILS[content.kind], values);
}

/** The screen that a tap leads to where the person's session is still open. */
function pathOf(content: MessageContent): string {
  switch (content.kind) {
    case "receipt":
      return `/receipts/${content.receiptNumber}`;
    case "card_expiring":
    case "method_needed":
      return "/my-plan/method";
    case "instalment_missed":
      return "/my-plan/late";
    case "chat_answer":
      return "/chat";
    case "request_answered":
      return "/answers";
    case "overpayment_held":
      return "/overpayment";
    case "debit_failed":
    case "refund_sent":
    case "debt_written_off":
      return "/account";
    default:
      return "/my-plan";
  }
}

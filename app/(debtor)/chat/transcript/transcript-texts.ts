import { getLocale, getTranslations } from "next-intl/server";
import { letterheadOf } from "@/app/(debtor)/letterhead-of";
import { timeOfDay } from "@/components/shell/time-of-day";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { ShownMessage } from "@/lib/services/conversation/message-body";
import type { TranscriptPaper } from "@/lib/services/conversation/transcript";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { readingDirection } from "@/lib/services/locale/locales";

type Line = { head: string; text: string };

/** Each message under its day, time and author. */
async function linesOf(
  messages: readonly ShownMessage[],
  { timeZone, name: brand }: CreditorView,
): Promise<Line[]> {
  const t = await getTranslations("chat");
  const guide = await getTranslations("guide.nodes");
  const locale = await getLocale();
  const textOf = (message: ShownMessage): string => {
    const { kind, path = [], event, by = "", text = "" } = message;
    if (kind === "event" && event) return t(`events.${event}`, { name: by });
    if (kind === "file") return t("transcript.file", { name: text });
    if (kind === "text") return text;
    const names = path.map((node) => guide(`${node}.label` as Parameters<typeof guide>[0]));
    return t("path", { path: names.join(" › ") });
  };
  return messages.map((message) => {
    const { writtenAt, author, by } = message;
    const date = formatDate(dateInZone(writtenAt, timeZone), locale);
    const time = timeOfDay(writtenAt, timeZone, locale);
    const staff = by ? t("from", { name: by, brand }) : brand;
    const who = author === "debtor" ? t("you") : staff;
    return { head: t("transcript.line", { date, time, who }), text: textOf(message) };
  });
}

async function headOf({ timeZone, name: brand }: CreditorView, now: Date) {
  const t = await getTranslations("chat.transcript");
  const locale = await getLocale();
  const date = formatDate(dateInZone(now, timeZone), locale);
  const time = timeOfDay(now, timeZone, locale);
  return { title: t("title", { brand }), made: t("made", { date, time }) };
}

/** The conversation as plain text, which every phone opens. */
export async function textTranscript(
  messages: readonly ShownMessage[],
  creditor: CreditorView,
  now: Date,
): Promise<string> {
  const { title, made } = await headOf(creditor, now);
  const lines = await linesOf(messages, creditor);
  const blocks = [`${title}\n${made}`, ...lines.map(({ head, text }) => `${head}\n${text}`)];
  return `\ufeff${blocks.join("\n\n")}\n`;
}

/** The same on paper. */
export async function paperTranscript(
  messages: readonly ShownMessage[],
  creditor: CreditorView,
  now: Date,
): Promise<TranscriptPaper> {
  const { title, made } = await headOf(creditor, now);
  const t = await getTranslations("chat.transcript");
  const locale = await getLocale();
  const lines = await linesOf(messages, creditor);
  return {
    ...{ language: locale, direction: readingDirection(locale), madeAt: now, title },
    letterhead: await letterheadOf(creditor),
    facts: [],
    paragraphs: lines.flatMap(({ head, text }) => [head, ...text.split("\n")]),
    notes: [made],
    footOf: (page, pages) => t("page", { page, pages }),
  };
}

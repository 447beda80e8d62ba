import { describe, expect, test } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { smsSize } from "@/lib/domain/message/gsm7";
import { lintTemplate } from "@/lib/domain/message/lint";
import { formatMoney } from "@/lib/domain/money/format-money";
import { money } from "@/lib/domain/money/money";
import { composeEmail } from "./compose-email";
import { composePush } from "./compose-push";
import { composeSms } from "./compose-sms";
import type { MessageContent, MessageFacts } from "./content";

const facts: MessageFacts = {
  locale: "fr",
  givenName: "Jean",
  brand: "Énergie du Midi",
  principalName: null,
  phone: "09 69 39 00 12",
  phoneHours: "lundi–vendredi 8 h–20 h",
  legalAddress: "12 quai de la Fraternité, 13001 Marseille",
  accentColour: "#0b5f54",
  letterReference: "EM-2291",
  letterSentOn: calendarDate("2026-11-03"),
  isLetterQuoted: false,
};
const url = "http://localhost:3000/l/0123456789ABCDEFabcdef";
const mandate = {
  ...{ reference: "EM-0123456789", creditorIdentifier: "FR72ZZZ123456", last4: "2606" },
  acceptedOn: calendarDate("2026-11-24"),
};
const contents: MessageContent[] = [
  { kind: "invitation", url },
  { kind: "renewal", url },
  { kind: "one_time_code", code: "482913" },
  { kind: "receipt", receiptNumber: "EM-2026-000001" },
  { kind: "debit_failed" },
  { kind: "mandate_confirmed", url, mandate },
  { kind: "collection_schedule", url, mandate, debits: [] },
  { kind: "card_expiring", url },
  { kind: "method_needed", url },
  { kind: "collection_failed_retry", url, retryOn: calendarDate("2026-12-10") },
  { kind: "collection_needs_method", url },
  { kind: "collection_needs_confirmation", url },
  { kind: "collection_reminder", url, until: calendarDate("2027-01-19") },
  { kind: "autopay_paused", url },
  { kind: "autopay_ended", url },
  { kind: "plan_changed", url },
  { kind: "debit_returned", url },
  { kind: "refund_sent", url },
  { kind: "overpayment_held", url },
  { kind: "device_added" },
  { kind: "sign_in_code", code: "123456" },
  { kind: "contact_changed" },
  { kind: "chat_answer", url },
  { kind: "debit_coming", url, on: calendarDate("2026-12-10"), amount: money(6000n, "EUR") },
  { kind: "payment_due", url, on: calendarDate("2026-12-10"), amount: money(6000n, "EUR") },
  { kind: "instalment_missed", url, on: calendarDate("2026-12-10"), amount: money(6000n, "EUR") },
];
const cases = ["fr", "en"].flatMap((locale) =>
  ["Jean", "Zoë", "Marie-Antoinette-Philippine"].flatMap((givenName) =>
    contents.map((content) => ({ locale, givenName, content, kind: content.kind })),
  ),
);

describe("our own messages", () => {
  test.each(cases)("$kind to $givenName in $locale is one clean SMS", ({ content, ...who }) => {
    for (const isLetterQuoted of [true, false]) {
      const text = composeSms(content, { ...facts, ...who, isLetterQuoted });
      expect(lintTemplate(text, "sms")).toEqual([]);
      expect(smsSize(text)).toMatchObject({ encoding: "gsm7", parts: 1 });
    }
  });

  test.each(cases)("$kind to $givenName in $locale is a clean e-mail", ({ content, ...who }) => {
    const { subject, text } = composeEmail(content, { ...facts, ...who });
    expect(lintTemplate(`${subject}\n${text}`, "email")).toEqual([]);
    expect(text).toContain(who.givenName);
    expect(text).toContain(facts.letterReference);
  });
});

describe("a notification", () => {
  test.each(contents)(
    "$kind shows neither creditor, person nor amount on a lock screen",
    (content) => {
      for (const locale of ["fr", "en"]) {
        const { title, text } = composePush(content, { ...facts, locale }, false);
        expect(lintTemplate(`${title} ${text}`, "email")).toEqual([]);
        for (const secret of [facts.brand, facts.givenName, "60", facts.letterReference]) {
          expect(`${title} ${text}`).not.toContain(secret);
        }
      }
    },
  );

  test("shows creditor, amount and day where the person wants them", () => {
    const amount = money(6000n, "EUR");
    const content = { kind: "payment_due" as const, url, on: calendarDate("2026-12-10"), amount };
    const { title, text, path } = composePush(content, facts, true);
    expect(title).toBe(facts.brand);
    expect(text).toContain(formatMoney(amount, "fr"));
    expect(text).toContain("10 décembre");
    expect(path).toBe("/my-plan");
  });
});

describe("an e-mail that can be stopped", () => {
  test("says how, in text and HTML", () => {
    const stopUrl = "http://localhost:3000/api/unsubscribe/abc";
    const { text, html } = composeEmail({ kind: "plan_changed", url }, facts, stopUrl);
    expect(text).toContain(stopUrl);
    expect(html).toContain(`href="${stopUrl}"`);
    expect(composeEmail({ kind: "plan_changed", url }, facts).text).not.toContain("unsubscribe");
  });
});

describe("an invitation", () => {
  test("has first name, brand, number to check and link, and no amount", () => {
    const text = composeSms({ kind: "invitation", url }, facts);
    for (const part of ["Énergie du Midi", "Jean", url, "0969390012"]) expect(text).toContain(part);
  });

  test("quotes the letter where French third-party recovery asks for it (R124-4 CPCE)", () => {
    const text = composeSms({ kind: "invitation", url }, { ...facts, isLetterQuoted: true });
    expect(text).toContain("EM-2291 du 03/11");
  });

  test("shows hostile names as text in HTML, and loads nothing from elsewhere", () => {
    const hostile = { ...facts, givenName: '<img src=x onerror="alert(1)">' };
    const { html } = composeEmail({ kind: "invitation", url }, hostile);
    expect(html).toContain("&lt;img src=x");
    expect(html).not.toMatch(/<img|src="|@import|<script/);
  });
});

import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { reconcileMovements } from "@/lib/domain/reconciliation/reconcile-movements";
import type { ReconciliationReport } from "@/lib/services/reconciliation/reconcile";
import { dailyBalances } from "./daily-balances";
import { reconciliationCsv, renderReconciliation } from "./render-reconciliation";

const at = (text: string) => new Date(text);
const shared = { kind: "payment", currency: "EUR", isOpen: false, expectedMinor: null } as const;
const provider = [
  {
    ...shared,
    id: "txn_1",
    sourceId: "ch_1",
    subject: "a",
    amountMinor: 4210n,
    at: at("2026-11-02T09:00:00Z"),
  },
  {
    ...shared,
    id: "txn_2",
    sourceId: "ch_2",
    subject: null,
    amountMinor: 999n,
    at: at("2026-11-03T23:30:00Z"),
  },
];
const books = [
  {
    id: "7",
    kind: "payment",
    subject: "a",
    amountMinor: 4210n,
    currency: "EUR",
    at: at("2026-11-02T09:00:05Z"),
  },
] as const;
const period = { from: at("2026-10-31T23:00:00Z"), to: at("2026-11-05T23:00:00Z") };
const compared = reconcileMovements({ period, asOf: at("2026-12-01T00:00:00Z"), provider, books });

const report: ReconciliationReport = {
  ...compared,
  creditor: { slug: "a", name: "A & <b>", timeZone: "Europe/Paris", currency: "EUR" },
  ...{ from: calendarDate("2026-11-01"), to: calendarDate("2026-11-05") },
  ...{ ranAt: at("2026-12-01T00:00:00Z"), healed: 0, sharedWith: 0 },
  tasks: compared.differences,
  ...{ providerOpeningMinor: 100n, booksOpeningMinor: 100n },
  sides: {
    ...{ provider, books: [...books], otherCurrencies: 0 },
    ...{ providerClosingMinor: 5309n, booksClosingMinor: 4310n },
  },
};

describe("the report of a comparison", () => {
  it("follows both balances from the first day to the last, in the creditor's days", () => {
    const days = dailyBalances(report);
    expect(days.map(({ on }) => on)).toEqual([1, 2, 3, 4, 5].map((day) => `2026-11-0${day}`));
    expect(days.map(({ tasks }) => tasks)).toEqual([0, 0, 0, 1, 0]);
    expect(days.at(-1)).toMatchObject({ providerMinor: 5309n, booksMinor: 4310n });
  });

  it("is a page of its own, with a picture that says in words what it shows, and no script", () => {
    const page = renderReconciliation(report);
    expect(page).toContain("A &amp; &lt;b&gt;");
    expect(page).toContain('<svg viewBox="0 0 760 260" role="img" aria-label="Balances of Stripe');
    expect(page).toContain("ch_2");
    expect(page).not.toMatch(/<script|https?:|NaN|undefined/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  it("says where the sides differed before its days, which these do not explain", () => {
    expect(renderReconciliation(report)).not.toContain("before these days");
    const page = renderReconciliation({ ...report, tasks: [], booksOpeningMinor: 300n });
    expect(page).toContain("-€2.00 differed before these days already");
    expect(page).toContain("Of these days nothing is left for a person.");
  });

  it("has every movement as a line of a file, with both sides", () => {
    expect(reconciliationCsv(report).split("\r\n").slice(1)).toEqual([
      "matched,payment,a,txn_1,ch_1,42.10,2026-11-02T09:00:00.000Z,7,42.10,2026-11-02T09:00:05.000Z,0.00,EUR",
      "unknown,payment,,txn_2,ch_2,9.99,2026-11-03T23:30:00.000Z,,,,9.99,EUR",
      "",
    ]);
  });
});

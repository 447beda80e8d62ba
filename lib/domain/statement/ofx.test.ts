import { describe, expect, test } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { ofxFile } from "./ofx";

const euro = (minor: bigint) => money(minor, "EUR");
const file = ofxFile({
  ...{ organisation: "Énergie & Cie <Midi>", account: "EM-2291", language: "FRA" },
  ...{ from: calendarDate("2026-10-05"), to: calendarDate("2026-11-28"), owed: euro(66_210n) },
  transactions: [
    { id: "EM-2026-000001", on: calendarDate("2026-10-05"), amount: euro(6000n), name: "Paiement" },
    { id: "EM-2026-000002", on: calendarDate("2026-11-05"), amount: euro(-6000n), name: "Repris" },
  ],
});

const valuesOf = (name: string) =>
  [...file.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, value]) => value);

describe("a file for budget programs", () => {
  test("has each movement once, with its sign, day and an id that stays", () => {
    expect(valuesOf("TRNAMT")).toEqual(["60.00", "-60.00"]);
    expect(valuesOf("TRNTYPE")).toEqual(["CREDIT", "DEBIT"]);
    expect(valuesOf("FITID")).toEqual(["EM-2026-000001", "EM-2026-000002"]);
    expect(valuesOf("DTPOSTED")).toEqual(["20261005120000", "20261105120000"]);
    expect(valuesOf("BALAMT")).toEqual(["-662.10"]);
  });

  test("is XML that closes what it opens, with names as text", () => {
    const open: string[] = [];
    for (const [, slash, name] of file.matchAll(/<(\/?)([A-Z0-9]+)>/g)) {
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name ?? "");
    }
    expect(open).toEqual([]);
    expect(valuesOf("ORG")).toEqual(["Énergie &amp; Cie &lt;Midi&gt;"]);
  });
});

import { describe, expect, it } from "vitest";
import { titleText } from "./charge";
import { type ChargeRow, readChargeRow } from "./read-charge-row";

const interest: ChargeRow = {
  ...{ account: "EM-2291", kind: "interest", amount: "38.60", effective_on: "2026-11-01" },
  ...{ reference: "INT-2026-11", title_basis: "", title_reference: "", title_on: "" },
};
const accessory: ChargeRow = {
  ...{ ...interest, kind: "accessory", title_basis: "Injonction de payer, art. 1405 CPC" },
  ...{ title_reference: "IP 21-26-001234", title_on: "2026-09-30" },
};

describe("a row of charges", () => {
  it("is interest or an accessory, in the debt's currency", () => {
    expect(readChargeRow(interest, "EUR")).toMatchObject({
      ok: true,
      value: { kind: "interest", amount: { amountMinor: 3860n, currency: "EUR" } },
    });
    expect(readChargeRow({ ...interest, amount: "38,60" }, "EUR")).toMatchObject({ ok: true });
  });

  it("may have a title of the same day, and texts as long as they may be", () => {
    for (const change of [
      { title_on: accessory.effective_on },
      { title_basis: "art. L111-" },
      { title_basis: "x".repeat(200) },
      { title_reference: "x".repeat(200) },
      { reference: "x".repeat(200) },
    ]) {
      expect(readChargeRow({ ...accessory, ...change }, "EUR")).toMatchObject({ ok: true });
    }
    expect(readChargeRow({ ...accessory, title_basis: "art. L111" }, "EUR").ok).toBe(false);
  });

  it("keeps the title that lets costs be asked of the debtor", () => {
    const read = readChargeRow(accessory, "EUR");
    expect(read.ok && read.value.kind === "accessory" && titleText(read.value.title)).toBe(
      "enforceable title: Injonction de payer, art. 1405 CPC; IP 21-26-001234; 2026-09-30",
    );
  });

  it.each([
    [{ title_basis: "", title_reference: "", title_on: "" }, "title_missing"],
    [{ title_basis: "a title" }, "title_incomplete"],
    [{ title_reference: "" }, "title_incomplete"],
    [{ title_on: "30/09/2026" }, "title_incomplete"],
    [{ title_on: "2026-11-02" }, "title_after_charge"],
  ])("of costs without a title is refused (L111-8 CPCE): %j", (change, error) => {
    expect(readChargeRow({ ...accessory, ...change }, "EUR")).toEqual({ ok: false, error });
  });

  it.each([
    [{ account: "" }, "account_missing"],
    [{ reference: "" }, "reference_missing"],
    [{ reference: "x".repeat(201) }, "reference_too_long"],
    [{ kind: "fee" }, "kind_unknown"],
    [{ effective_on: "2026-02-30" }, "date_unreadable"],
    [{ amount: "0" }, "amount_zero"],
    [{ amount: "-3" }, "amount_negative"],
    [{ amount: "1,234" }, "amount_too_many_decimals"],
    [{ amount: "" }, "amount_missing"],
  ])("that cannot be understood is refused, never guessed: %j", (change, error) => {
    expect(readChargeRow({ ...interest, ...change }, "EUR")).toEqual({ ok: false, error });
  });
});

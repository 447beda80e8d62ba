import { describe, expect, it } from "vitest";
import { money } from "@/lib/domain/money/money";
import { type AmountChoice, chooseAmount } from "./choose-amount";

const eur = (minor: bigint) => money(minor, "EUR");
const base: AmountChoice = {
  what: "full",
  balance: eur(124_860n),
  instalment: eur(4210n),
  other: null,
  minimum: eur(100n),
};

describe("the amount of a payment", () => {
  it.each<[Partial<AmountChoice>, bigint]>([
    [{}, 124_860n],
    [{ what: "instalment" }, 4210n],
    [{ what: "instalment", balance: eur(1000n) }, 1000n],
    [{ what: "other", other: eur(100n) }, 100n],
    [{ what: "other", other: eur(124_860n) }, 124_860n],
    [{ what: "other", other: eur(60n), balance: eur(60n) }, 60n],
    [{ balance: eur(1n) }, 1n],
  ])("%o is what was chosen, never above the balance", (change, minor) => {
    expect(chooseAmount({ ...base, ...change })).toEqual({ ok: true, value: eur(minor) });
  });

  it.each<[Partial<AmountChoice>, string]>([
    [{ balance: eur(0n) }, "nothing_owed"],
    [{ what: "instalment", instalment: null }, "instalment_unknown"],
    [{ what: "other" }, "amount_missing"],
    [{ what: "other", other: eur(99n) }, "amount_below_minimum"],
    [{ what: "other", other: eur(0n) }, "amount_below_minimum"],
    [{ what: "other", other: eur(50n), balance: eur(60n) }, "amount_below_minimum"],
    [{ what: "other", other: eur(124_861n) }, "amount_above_balance"],
  ])("%o is refused with a reason: %s", (change, error) => {
    expect(chooseAmount({ ...base, ...change })).toEqual({ ok: false, error });
  });
});

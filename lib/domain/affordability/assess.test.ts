import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { money } from "@/lib/domain/money/money";
import { assess } from "./assess";
import { shareOfDisposable } from "./share-of-disposable";

const euros = (amountMinor: bigint) => money(amountMinor, "EUR");
const half = shareOfDisposable(50);
const assessed = (incomeMinor: bigint, spendingMinor: bigint) =>
  assess(half, {
    income: euros(incomeMinor),
    spending: euros(spendingMinor),
    leastMonthly: euros(1_000n),
  });

describe("half of what is left", () => {
  it("is 118 euros for Jean, who keeps 236", () => {
    expect(assessed(152_000n, 128_400n)).toMatchObject({
      verdict: "surplus",
      disposable: euros(23_600n),
      recommendedMax: euros(11_800n),
    });
  });

  it("is rounded down, and never above the ceiling", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        (incomeMinor, spendingMinor) => {
          const { recommendedMax, ceiling } = assessed(incomeMinor, spendingMinor);
          expect(recommendedMax.amountMinor * 2n).toBeLessThanOrEqual(ceiling.amountMinor);
          expect(recommendedMax.amountMinor).toBeGreaterThanOrEqual(0n);
        },
      ),
    );
  });

  it("is nothing in a deficit, also where exactly nothing is left", () => {
    expect(assessed(100_000n, 120_000n)).toMatchObject({
      verdict: "deficit",
      disposable: euros(-20_000n),
      recommendedMax: euros(0n),
    });
    expect(assessed(100_000n, 100_000n).verdict).toBe("deficit");
  });

  it("is tight where it is less than a plan asks for", () => {
    expect(assessed(101_999n, 100_000n).verdict).toBe("tight");
    expect(assessed(102_000n, 100_000n).verdict).toBe("surplus");
  });

  it("shows a working that adds up", () => {
    const { working } = assessed(152_000n, 128_400n);
    const [income, spending, disposable] = working.map(({ money: { amountMinor } }) => amountMinor);
    expect((income ?? 0n) + (spending ?? 0n)).toBe(disposable);
  });
});

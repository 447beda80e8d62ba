import fc from "fast-check";
import { expect, it } from "vitest";
import { isBalanced } from "./balanced";
import { DEBT_CODES, HOUSE_CODES } from "./chart";
import { reversed } from "./posting";
import { writeOff } from "./write-off";

const amounts = fc.array(
  fc.record({
    accountId: fc.uuid(),
    component: fc.constantFrom(...DEBT_CODES),
    amountMinor: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  }),
  { minLength: 1, maxLength: 8 },
);

it("balances, also taken back, and takes from debts what it puts on one house account", () => {
  fc.assert(
    fc.property(amounts, (parts) => {
      const postings = writeOff(parts, "EUR");
      expect([postings, reversed(postings)].map(isBalanced)).toEqual([true, true]);
      const total = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
      const house = postings.filter(({ accountId }) => accountId === null);
      expect(house).toMatchObject([{ code: "write_offs", side: "debit", amountMinor: total }]);
    }),
  );
  expect(HOUSE_CODES).toContain("write_offs");
});

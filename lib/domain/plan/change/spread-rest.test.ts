import { expect, it } from "vitest";
import { euros, facts, on } from "@/scripts/testing/plan-facts";
import { wholeInstalments } from "./open-instalments";
import { spreadRest } from "./spread-rest";

it("a rest keeps its money and its numbers, takes new ones only where it is longer, and dates that follow", () => {
  const terms = { ...facts.terms, instalment: euros(5_000n) };
  const rest = spreadRest(wholeInstalments(facts), terms, [on("2026-12-05")], facts);
  expect(rest.ok && rest.value).toEqual([
    { number: 8, dueOn: "2026-12-05", amount: euros(5_000n) },
    { number: 9, dueOn: "2027-01-05", amount: euros(5_000n) },
    { number: 10, dueOn: "2027-02-05", amount: euros(5_000n) },
    { number: 11, dueOn: "2027-03-05", amount: euros(3_000n) },
  ]);
});

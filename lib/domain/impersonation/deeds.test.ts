import { expect, test } from "vitest";
import { DEEDS, type DeedRule } from "./deeds";

const named = (rule: DeedRule) =>
  Object.entries(DEEDS)
    .filter(([, known]) => known === rule)
    .map(([deed]) => deed);

test("consent opens filling in, and nothing else", () => {
  expect(named("with_consent")).toEqual([
    "budget:saveStep",
    "plan:choosePlan",
    "plan/own:chooseOwnPlan",
  ]);
});

test.each([
  ["pays", /^pay:|\/api\/payments/],
  ["gives a card or an account", /method:/],
  ["agrees to a plan or a change of one", /plan\/review:|change|undo/],
  ["changes contacts, devices or reminders", /^settings\//],
  ["takes a file away", /^GET .*(csv|pdf|ics|ofx|transcript|documents|files|discharge)/],
  ["answers their own question about being helped", /settings\/views:/],
])("nobody %s as somebody else", (_, pattern) => {
  const found = Object.entries(DEEDS).filter(([deed]) => pattern.test(deed));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(([, rule]) => rule !== "never")).toEqual([]);
});

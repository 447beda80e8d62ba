import { expect, test } from "vitest";
import { markFor, senderMark } from "./sender-mark";

test("a mark is the same for one person and another for somebody else, and is not their id", () => {
  const [one, other] = [
    "0b5b6e9e-5a0e-4b0e-9d5e-000000000001",
    "0b5b6e9e-5a0e-4b0e-9d5e-000000000002",
  ];
  expect(senderMark(one)).toBe(senderMark(one));
  expect(senderMark(one)).not.toBe(senderMark(other));
  expect(senderMark(one)).not.toBe(one);
});

test("a form that a colleague sees as the person has no mark: it waits on nobody's phone", () => {
  const ids = { impersonationId: "i", staffId: "a", creditorId: "c", debtorId: "d" };
  const actor = { kind: "impersonator", ...ids, mayFillIn: true };
  const debtor = { debtorId: "d" };
  expect(markFor(debtor)).toBe(senderMark("d"));
  expect(markFor({ ...debtor, ...{ actor } })).toBe("");
});

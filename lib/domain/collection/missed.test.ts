import { expect, it } from "vitest";
import type { CollectionState } from "./collection-state";
import { needsConversation } from "./missed";

const state = (number: number, rest: Partial<CollectionState> = {}): CollectionState => ({
  ...{ number, status: "unresolved", attempts: 1, nextAttemptOn: null, reason: "generic", ...rest },
});

const ORDER = [1, 2, 3, 4, 5, 6, 7, 8, 9];

it("two instalments missed in a row need a conversation, and so does the last of a plan alone", () => {
  expect(needsConversation(4, [state(3), state(4)], ORDER)).toBe(true);
  expect(needsConversation(4, [state(3), state(4)], [3, 11, 4, 9])).toBe(false);
  expect(needsConversation(4, [state(3, { status: "collected" }), state(4)], ORDER)).toBe(false);
  expect(needsConversation(9, [state(9)], ORDER)).toBe(true);
  expect(needsConversation(9, [state(9, { status: "awaiting_person" })], ORDER)).toBe(false);
  expect(needsConversation(9, [state(9, { reason: "returned" })], ORDER)).toBe(false);
});

it("what was missed while nothing was collected needs none by itself", () => {
  const unasked = [state(3, { reason: null }), state(4, { reason: null })];
  expect(needsConversation(4, unasked, [3, 4])).toBe(false);
});

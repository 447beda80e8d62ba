import { expect, it } from "vitest";
import { CONVERSATION_STATUSES, type ConversationEvent, statusAfter } from "./status";

const EVENTS: ConversationEvent[] = ["written", "answered", "closed"];

it("a conversation moves only as this table says", () => {
  const moves = CONVERSATION_STATUSES.map((from) => [
    from,
    ...EVENTS.map((event) => statusAfter(from, event)),
  ]);
  expect(moves).toEqual([
    ["waiting", "waiting", "open", "closed"],
    ["open", "waiting", "open", "closed"],
    ["closed", "waiting", null, null],
  ]);
});

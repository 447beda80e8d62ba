import fc from "fast-check";
import { expect, test } from "vitest";
import { CONVERSATION_STATUSES } from "./status";
import { type ConversationFacts, conversationVersion } from "./version";

const facts: fc.Arbitrary<ConversationFacts> = fc.record({
  status: fc.constantFrom(...CONVERSATION_STATUSES),
  staffId: fc.option(fc.uuid()),
  lastNumber: fc.nat(1000),
  readUpTo: fc.nat(1000),
  quarantined: fc.nat(9),
});

test("a conversation has another version whenever a side would see something else, and only then", () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(conversationVersion(one) === conversationVersion(other)).toBe(isSame);
      expect(conversationVersion(one)).not.toBe(conversationVersion(null));
    }),
  );
});

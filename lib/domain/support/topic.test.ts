import { describe, expect, it } from "vitest";
import { CASE_TOPICS, casesOf, topicOf } from "./topic";

describe("what a case is about", () => {
  it.each([
    ["dispute", "amount_wrong", "dispute"],
    ["callback", "slot", "callback"],
    ["callback", "missed_instalments", "missed_instalments"],
    ["alarm", "payment_mismatch", "alarm"],
    ["alarm", "reconciliation_difference", "reconciliation"],
  ])("%s because of %s is %s", (kind, reason, topic) => {
    expect(topicOf({ kind, reason })).toBe(topic);
  });

  it("is one topic: each topic finds its own cases and no other's", () => {
    const reasons = ["slot", "missed_instalments", "reconciliation_difference", "other"];
    for (const topic of CASE_TOPICS) {
      const { kind, reason, otherThan } = casesOf(topic);
      for (const one of reasons) {
        const isFound = (reason === null || reason === one) && one !== otherThan;
        const isOwn = topicOf({ kind, reason: one }) === topic;
        expect([topic, one, isFound]).toEqual([topic, one, isOwn]);
      }
    }
  });
});

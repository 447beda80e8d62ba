import { describe, expect, it } from "vitest";
import type { Actor } from "./actor";
import {
  isOnlyLooking,
  isSeenByOther,
  refuseImpersonator,
  refuseWithoutConsent,
} from "./impersonator";

const person: Actor = { kind: "debtor", debtorId: "d", creditorId: "c", sessionId: "s" };
const ids = { impersonationId: "i", staffId: "a", debtorId: "d", creditorId: "c" };
const looking: Actor = { kind: "impersonator", ...ids, mayFillIn: false };
const helping: Actor = { kind: "impersonator", ...ids, mayFillIn: true };

describe("somebody who sees a person's pages as they do", () => {
  it("is told from the person, and from jobs that read without an actor", () => {
    expect([{ actor: person }, {}, { actor: undefined }].map(isSeenByOther)).toEqual([
      false,
      false,
      false,
    ]);
    expect([{ actor: looking }, { actor: helping }].map(isSeenByOther)).toEqual([true, true]);
  });

  it("only looks until the person has agreed to be helped", () => {
    const all = [person, looking, helping].map((actor) => isOnlyLooking({ actor }));
    expect([...all, isOnlyLooking({})]).toEqual([false, true, false, false]);
  });

  it("does nothing that only the person does, with consent or without", () => {
    expect(() => refuseImpersonator({ actor: person })).not.toThrow();
    for (const actor of [looking, helping]) {
      expect(() => refuseImpersonator({ actor })).toThrow("only the person");
    }
  });

  it("fills in only with the person's consent", () => {
    expect(() => refuseWithoutConsent({ actor: person })).not.toThrow();
    expect(() => refuseWithoutConsent({ actor: helping })).not.toThrow();
    expect(() => refuseWithoutConsent({ actor: looking })).toThrow("has not agreed");
  });
});

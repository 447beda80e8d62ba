import { describe, expect, it } from "vitest";
import { effectiveAt } from "./effective-at";

const notBefore = new Date("2026-11-23T09:00:00.400Z");
const now = new Date("2026-11-26T09:00:00Z");
const at = (told: string | null) => effectiveAt(told ? new Date(told) : null, { notBefore, now });

describe("what Stripe tells of takes effect", () => {
  it("when it happened, however late it is booked", () => {
    expect(at("2026-11-24T22:59:59Z")).toEqual(new Date("2026-11-24T22:59:59Z"));
  });

  it("never in the future", () => {
    expect(at("2026-11-26T09:00:01Z")).toEqual(now);
  });

  it("not before what it follows, though its seconds are rounded down", () => {
    expect(at("2026-11-23T09:00:00Z")).toEqual(notBefore);
  });

  it("when it is booked, where Stripe does not say", () => {
    expect(at(null)).toEqual(now);
  });
});

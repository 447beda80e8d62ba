import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHANNELS } from "./channel";
import { channelsOf, REMINDER_KINDS, type ReminderKind } from "./reminder";

const told = (kind: ReminderKind, ...[choice, reachable]: [string[] | null, string[]]) =>
  channelsOf(kind, choice as never, reachable as never);

describe("the channels of a reminder", () => {
  test.each([
    ["before_debit", ["sms", "email"], ["email"]],
    ["before_debit", ["push", "sms", "email"], ["push"]],
    ["before_debit", ["sms"], ["sms"]],
    ["due_day", ["sms", "email"], ["sms"]],
    ["due_day", ["push", "sms", "email"], ["push"]],
    ["payment_received", ["sms", "email"], ["sms"]],
    ["payment_failed", ["sms", "email"], ["sms"]],
    ["payment_failed", ["push", "sms", "email"], ["push", "sms"]],
    ["plan_changed", ["sms", "email"], ["email"]],
    ["plan_changed", [], []],
  ] as const)("not chosen, %s to somebody with %j goes by %j", (kind, reachable, channels) => {
    expect(told(kind, null, [...reachable])).toEqual({ channels, isWished: false });
  });

  test("who chose is told exactly so", () => {
    expect(told("due_day", ["sms", "email"], ["push", "sms", "email"])).toEqual({
      ...{ channels: ["sms", "email"], isWished: true },
    });
    expect(told("due_day", [], ["push", "sms"])).toEqual({ channels: [], isWished: true });
  });

  test("who chose a phone that is gone is not left without news", () => {
    expect(told("due_day", ["push"], ["sms"])).toEqual({ channels: ["sms"], isWished: false });
  });

  test("nothing goes where nobody can be reached, and never twice by the same way", () => {
    const channels = fc.uniqueArray(fc.constantFrom(...CHANNELS));
    const choice = fc.option(channels);
    fc.assert(
      fc.property(
        fc.constantFrom(...REMINDER_KINDS),
        choice,
        channels,
        (kind, chosen, reachable) => {
          const { channels: used } = channelsOf(kind, chosen, reachable);
          expect(new Set(used).size).toBe(used.length);
          for (const channel of used) expect(reachable).toContain(channel);
          if (chosen === null && reachable.length > 0 && kind !== "payment_failed") {
            expect(used).toHaveLength(1);
          }
        },
      ),
    );
  });
});

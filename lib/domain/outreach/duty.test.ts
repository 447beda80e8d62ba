import { describe, expect, test } from "vitest";
import { CHANNELS } from "./channel";
import { DUTY_RULES, type Duty, waitsForHours } from "./duty";

const duties = Object.keys(DUTY_RULES) as Duty[];

describe("what may hold a message back", () => {
  test("a code or a link that the person asked for is never held back", () => {
    for (const channel of CHANNELS) expect(waitsForHours("requested", channel)).toBe(false);
    expect(DUTY_RULES.requested).toMatchObject({ heedsStop: false, isCapped: false });
  });

  test("who gets in has changed: that is said at once, at night too, whatever anybody chose", () => {
    for (const channel of CHANNELS) expect(waitsForHours("warning", channel)).toBe(false);
    expect(DUTY_RULES.warning).toMatchObject({ heedsStop: false, isCapped: false });
  });

  test("nobody can switch off what the law has us say; it wakes nobody up either", () => {
    expect(DUTY_RULES.statutory).toMatchObject({ heedsStop: false, isCapped: false });
    expect(CHANNELS.filter((channel) => waitsForHours("statutory", channel))).toEqual([
      "push",
      "sms",
    ]);
  });

  test("a STOP holds back all but what was asked for and what the law wants said", () => {
    const heeding = duties.filter((duty) => DUTY_RULES[duty].heedsStop);
    expect(heeding).toEqual(["wished", "reminder", "prompt"]);
  });

  test("codes, statutory notices and reminders that the person chose do not count as contacts", () => {
    expect(duties.filter((duty) => DUTY_RULES[duty].isCounted)).toEqual(["reminder", "prompt"]);
  });

  test("only what asks something unbidden is held back by the caps", () => {
    expect(duties.filter((duty) => DUTY_RULES[duty].isCapped)).toEqual(["prompt"]);
  });
});

import { describe, expect, test } from "vitest";
import type { Channel } from "@/lib/domain/outreach/channel";
import type { Kind } from "./reasons";
import { waysTo } from "./ways";

const BOTH = { phone: "+33600000001", email: "ada@example.com" };
const NOTHING = {
  choices: [],
  stopped: [],
  contacts: [],
  hasDevice: false,
  showsPushDetails: false,
};

function told(
  kind: Kind,
  reach: {
    choices?: { kind: string; channels: Channel[] }[];
    stopped?: Channel[];
    hasDevice?: boolean;
  } = {},
  {
    contacts = BOTH,
    only,
  }: { contacts?: { phone: string | null; email: string | null }; only?: Channel } = {},
) {
  const read = { reach: { ...NOTHING, ...reach } };
  const ways = waysTo({ read } as never, contacts, kind, only);
  return ways.ok ? ways.value.map(({ channel, duty }) => `${channel} ${duty}`).join() : ways.error;
}

const stopped = (...channels: Channel[]) => ({ stopped: channels });

describe("how a message reaches a person who said STOP", () => {
  test.each<[Kind, Channel[], string]>([
    ["invitation", [], "sms prompt"],
    ["invitation", ["sms"], "email prompt"],
    ["invitation", ["sms", "email"], "outreach_stopped"],
    ["payment_due", [], "sms reminder"],
    ["payment_due", ["sms"], "outreach_stopped"],
    ["receipt", ["sms"], "outreach_stopped"],
    ["one_time_code", ["sms", "email"], "sms requested"],
    ["renewal", ["sms"], "email requested"],
    // The law has us announce debits: by another way where there is one, else by the same.
    ["collection_schedule", ["sms"], "email statutory"],
    ["collection_schedule", ["sms", "email"], "sms statutory"],
    ["chat_answer", ["sms"], "email requested"],
  ])("%s after STOP on %j: %s", (kind, channels, expected) => {
    expect(told(kind, stopped(...channels))).toBe(expected);
  });
});

describe("how a reminder reaches a person", () => {
  test("as they chose, and then it is their wish", () => {
    const choices = [{ kind: "due_day", channels: ["email", "push"] as Channel[] }];
    expect(told("payment_due", { choices })).toBe("email wished");
    expect(told("payment_due", { choices, hasDevice: true })).toBe("email wished,push wished");
    expect(told("debit_coming", { choices })).toBe("email reminder");
  });

  test("not at all where they chose nothing, whatever their contacts", () => {
    expect(told("payment_due", { choices: [{ kind: "due_day", channels: [] }] })).toBe(
      "not_wanted",
    );
  });

  test("not at all where nothing is on file", () => {
    const contacts = { phone: null, email: null };
    for (const kind of ["payment_due", "invitation", "one_time_code"] as const) {
      expect(told(kind, {}, { contacts })).toBe("no_contact");
    }
  });

  test("a document goes by the way that its sender chose, or says that there is none", () => {
    expect(told("mandate_confirmed", {}, { only: "email" })).toBe("email statutory");
    const contacts = { ...BOTH, email: null };
    expect(told("mandate_confirmed", {}, { only: "email", contacts })).toBe("no_contact");
  });
});

describe("an answer to what somebody wrote", () => {
  test.each<[Parameters<typeof told>[1], Channel | undefined, string]>([
    [{}, undefined, "sms requested"],
    [{ hasDevice: true }, undefined, "push requested"],
    [{ hasDevice: true }, "sms", "sms requested"],
    [{ hasDevice: true, ...stopped("push") }, undefined, "sms requested"],
  ])("goes to a device first, and back by SMS where it came by SMS: %j, %s", (reach, only, way) => {
    expect(told("chat_answer", reach, only ? { only } : {})).toBe(way);
  });
});

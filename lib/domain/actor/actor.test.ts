import { describe, expect, it } from "vitest";
import { actorId } from "./actor";

describe("the audit trail's name for an actor", () => {
  it("is the narrowest thing that acted: session, link, job, member of staff or operator", () => {
    const ids = { debtorId: "d", creditorId: "c", sessionId: "s" };
    expect(actorId({ kind: "debtor", ...ids })).toBe("s");
    expect(actorId({ kind: "link", linkId: "l" })).toBe("l");
    expect(actorId({ kind: "system", job: "seal-ledger" })).toBe("seal-ledger");
    const staff = { staffId: "u", creditorId: "c", role: "agent", teamId: null } as const;
    expect(actorId({ kind: "staff", ...staff })).toBe("u");
    const seen = { impersonationId: "i", debtorId: "d", creditorId: "c", mayFillIn: false };
    expect(actorId({ kind: "impersonator", staffId: "u", ...seen })).toBe("u");
    expect(actorId({ kind: "operator", login: "anna" })).toBe("anna");
  });
});

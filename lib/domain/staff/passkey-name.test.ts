import { describe, expect, it } from "vitest";
import { passkeyName } from "./passkey-name";

describe("a passkey's name", () => {
  it("is one line, without what nobody types", () => {
    expect(passkeyName("  Ordinateur\n du\u0000 bureau ")).toBe("Ordinateur du bureau");
    expect(passkeyName(" \t ")).toBe("");
  });

  it("is no longer than a list shows, and cut between signs", () => {
    expect([...passkeyName("🔑".repeat(100))]).toHaveLength(60);
  });
});

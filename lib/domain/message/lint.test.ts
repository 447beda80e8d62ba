import { describe, expect, it } from "vitest";
import { lintTemplate } from "./lint";

describe("an outreach template", () => {
  it("passes when it is a calm, short invitation", () => {
    const text =
      "Energie du Midi: bonjour Jean, un point sur votre dossier vous attend. Acces securise: p.exemple.fr/l/9fK2xQ7mW4a9fK2xQ7mW4a Question: 0969390012";
    expect(lintTemplate(text, "sms")).toEqual([]);
  });

  it.each([
    ["Dernier avis avant saisie", "threatening_word"],
    ["URGENT: répondez", "threatening_word"],
    ["Court action will follow", "threatening_word"],
    ["Votre impayé", "debt_revealed"],
    ["About your arrears", "debt_revealed"],
    ["Vous devez 42,10 €", "amount_shown"],
    ["Pay £42.10 today", "amount_shown"],
    ["Appelez le 08 92 12 34 56", "premium_number"],
    ["Appelez le +33 8 99 12 34 56", "premium_number"],
    ["Reçu de François", "not_gsm7"],
    ["a".repeat(161), "too_long"],
  ])("is refused for what it says: %s", (text, issue) => {
    expect(lintTemplate(text, "sms")).toContain(issue);
  });

  it("may have accents and length in an e-mail, and a free number anywhere", () => {
    expect(lintTemplate(`Reçu ${"a".repeat(200)}`, "email")).toEqual([]);
    expect(lintTemplate("Appelez le 0 800 12 34 56 ou le 08 05 12 34 56", "sms")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { findEntries } from "./find-entries";

const entries = [
  { id: "receipt", title: "Où est mon reçu ?", text: "Après chaque paiement, un reçu s’affiche." },
  { id: "pay", title: "Comment puis-je payer ?", text: "Par carte ou prélèvement SEPA." },
  { id: "early", title: "Puis-je payer plus tôt ?", text: "Oui, le montant de votre choix." },
  { id: "debit", title: "Mon prélèvement a été refusé", text: "Rien n’est perdu." },
];
const found = (query: string) => findEntries(entries, query).map(({ id }) => id);

describe("search in the help", () => {
  it("does not mind accents, case and endings", () => {
    expect(found("RECU")).toEqual(["receipt"]);
    expect(found("prelev")).toEqual(["debit", "pay"]);
  });

  it("puts first what is asked in the question itself", () => {
    expect(found("payer plus tôt")[0]).toBe("early");
  });

  it("finds nothing for no words, and for words that nobody wrote", () => {
    for (const query of ["", "  ", "?!", "de la", "hélicoptère"]) expect(found(query)).toEqual([]);
  });

  it("takes hostile text for words", () => {
    expect(found("(.*)+$ \\u0000 <script>")).toEqual([]);
    expect(found(`${"payer ".repeat(10_000)}`)).toContain("pay");
  });
});

import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { type PaperReceipt, renderReceipt } from "./render-receipt";

const receipt: PaperReceipt = {
  language: "fr",
  direction: "ltr",
  letterhead: {
    ...{ monogram: "ÉM", name: "Énergie du Midi", onBehalfOf: null },
    ...{ address: "12 rue de la République, 13001 Marseille" },
    ...{ accent: "#0b5f54", onAccent: "#ffffff" },
  },
  madeAt: new Date("2026-11-23T09:00:00Z"),
  title: "Quittance",
  number: "EM-2026-000001",
  warnings: [],
  facts: [{ label: "Payé par", value: "Jean Durand" }],
  linesTitle: "Répartition",
  lines: [{ label: "Intérêts", hint: "Dossier EM-48213", amount: "1\u202f248,60\u00a0€" }],
  total: { label: "Total payé", amount: "1\u202f248,60\u00a0€" },
  balance: { label: "Reste à payer", amount: "0,00\u00a0€" },
  notes: ["Ce paiement est définitif."],
  check: {
    address: `https://payer.example/verify#${"a".repeat(600)}`,
    title: "Vérifier",
    text: "",
  },
  footOf: (page, pages) => `page ${page} sur ${pages}`,
};

const pagesOf = async (bytes: Uint8Array) => (await PDFDocument.load(bytes)).getPageCount();

describe("a receipt on paper", () => {
  it("is written with French amounts on one page", async () => {
    expect(await pagesOf(await renderReceipt(receipt))).toBe(1);
  });

  it("has the same bytes each time", async () => {
    const [first, second] = [await renderReceipt(receipt), await renderReceipt(receipt)];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it("carries its fonts, its language and its title, and nothing that runs", async () => {
    const bytes = await renderReceipt(receipt);
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(file.getTitle()).toBe("Quittance EM-2026-000001");
    expect(file.getCreationDate()).toEqual(receipt.madeAt);
    const text = Buffer.from(bytes).toString("latin1");
    expect(text.match(/\/FontFile2/g)).toHaveLength(2);
    expect(text).toContain("/OutputIntent");
    expect(text).toContain("<dc:language><rdf:Bag><rdf:li>fr</rdf:li>");
    expect(text).not.toMatch(/\/(JavaScript|JS|Encrypt|Launch|EmbeddedFile)\b/);
  });

  it("is written whatever a name is made of, in either direction", async () => {
    const value = `\u202e<b>علي</b> 🙂 Ştefan Νίκος Жанна\u0000\n${"x".repeat(400)}`;
    const hostile = { ...receipt, facts: [{ label: "Payé par", value }] };
    expect(await pagesOf(await renderReceipt(hostile))).toBe(1);
    expect(await pagesOf(await renderReceipt({ ...hostile, direction: "rtl" }))).toBe(1);
  });

  it("goes on to further pages when there are many lines", async () => {
    const lines = Array.from({ length: 60 }, () => receipt.lines[0]).filter(
      (line) => line !== undefined,
    );
    expect(await pagesOf(await renderReceipt({ ...receipt, lines }))).toBeGreaterThan(1);
  });
});

import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { type PaperReceipt, renderReceipt } from "./render-receipt";

const receipt: PaperReceipt = {
  language: "fr",
  title: "Quittance",
  number: "EM-2026-000001",
  warning: null,
  facts: [{ label: "Payé par", value: "Jean Durand" }],
  linesTitle: "Répartition",
  lines: [{ label: "Intérêts", hint: "Dossier EM-48213", amount: "1\u202f248,60\u00a0€" }],
  total: { label: "Total payé", amount: "1\u202f248,60\u00a0€" },
  notes: ["Ce paiement est définitif."],
};

const pagesOf = async (bytes: Uint8Array) => (await PDFDocument.load(bytes)).getPageCount();

describe("a receipt on paper", () => {
  it("is written with French amounts on one page", async () => {
    expect(await pagesOf(await renderReceipt(receipt))).toBe(1);
  });

  it("is written whatever a name is made of", async () => {
    const value = `\u202e<b>علي</b> 🙂 Ştefan\u0000\n${"x".repeat(400)}`;
    const hostile = { ...receipt, facts: [{ label: "Payé par", value }] };
    expect(await pagesOf(await renderReceipt(hostile))).toBe(1);
  });

  it("goes on to further pages when there are many lines", async () => {
    const lines = Array.from({ length: 60 }, () => receipt.lines[0]).filter(
      (line) => line !== undefined,
    );
    expect(await pagesOf(await renderReceipt({ ...receipt, lines }))).toBeGreaterThan(1);
  });
});

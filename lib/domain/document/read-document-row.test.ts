import { describe, expect, it } from "vitest";
import { type DocumentRow, readDocumentRow } from "./read-document-row";

const invoice: DocumentRow = {
  ...{ account: "EM-2291", kind: "invoice", name: "Facture de mars 2026" },
  ...{ issued_on: "2026-03-31", file: "2026/em-2291.pdf" },
};

describe("a row of documents", () => {
  it("says whose document it is, what and of when", () => {
    expect(readDocumentRow(invoice)).toEqual({
      ok: true,
      value: {
        ...{ accountReference: "EM-2291", kind: "invoice", name: "Facture de mars 2026" },
        issuedOn: "2026-03-31",
      },
    });
    expect(readDocumentRow({ ...invoice, issued_on: "" })).toMatchObject({
      value: { issuedOn: null },
    });
  });

  it.each([
    [{ account: "" }, "account_missing"],
    [{ file: "" }, "file_missing"],
    [{ kind: "photo" }, "kind_unknown"],
    [{ name: "" }, "name_missing"],
    [{ name: "x".repeat(121) }, "name_too_long"],
    [{ name: "a\u0000b" }, "name_unreadable"],
    [{ name: "facture\u202efdp.exe" }, "name_unreadable"],
    [{ issued_on: "31/03/2026" }, "date_unreadable"],
    [{ issued_on: "2026-02-30" }, "date_unreadable"],
  ])("that cannot be understood is refused, never guessed: %j", (change, error) => {
    expect(readDocumentRow({ ...invoice, ...change })).toEqual({ ok: false, error });
  });
});

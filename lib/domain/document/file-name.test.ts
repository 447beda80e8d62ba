import fc from "fast-check";
import { expect, it } from "vitest";
import { asAttachment } from "./file-name";

it("keeps a title's accents for browsers that know them, and a plain name for the others", () => {
  expect(asAttachment("Facture d’électricité", "application/pdf")).toBe(
    `attachment; filename="Facture d-electricite.pdf"; filename*=UTF-8''Facture%20d%E2%80%99%C3%A9lectricit%C3%A9.pdf`,
  );
});

it("leads out of no folder and out of no header", () => {
  const header = asAttachment('../../etc/"x"; filename=evil', "image/png");
  expect(header).toBe(
    `attachment; filename="..-..-etc--x-; filename=evil.png"; filename*=UTF-8''..-..-etc--x-%3B%20filename%3Devil.png`,
  );
});

it("is one header of plain letters, whatever the title", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (title) => {
      expect(asAttachment(title, "image/jpeg")).toMatch(
        /^attachment; filename="[ !#-~]*\.jpg"; filename\*=UTF-8''[\w.!~%-]*\.jpg$/,
      );
    }),
  );
});

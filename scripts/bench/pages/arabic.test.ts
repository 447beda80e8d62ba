import { describe, expect, it } from "vitest";
import { toArabicHtml } from "./arabic-html";
import { toArabicLetters } from "./arabic-text";

const ARABIC = /^[\u0621-\u064A]+$/;

describe("Arabic-length text", () => {
  it("has as many letters, and keeps figures, spaces and signs where they were", () => {
    const text = "Reste dû : 1 234,50 € (été)";
    const turned = toArabicLetters(text);
    expect([...turned]).toHaveLength([...text].length);
    expect(turned.replace(/[\u0621-\u064A]/g, "x")).toBe("xxxxx xx : 1 234,50 € (xxx)");
  });

  it("turns the same letter into the same one, with or without accent and capital", () => {
    expect(new Set(["e", "E", "é", "È"].map(toArabicLetters)).size).toBe(1);
  });

  it("weighs two bytes a letter", () => {
    expect(Buffer.byteLength(toArabicLetters("solde"))).toBe(10);
  });
});

describe("an Arabic-length document", () => {
  const html = [
    '<!DOCTYPE html><html lang="fr" dir="ltr"><head><title>Titre</title><style>p{color:red}</style></head>',
    '<body class="page"><p data-step="pay">Total&nbsp;<!-- x --><b>dû</b></p>',
    '<script>self.__next_f.push([1,"[\\"$\\",\\"p\\",null,{\\"label\\":\\"dû\\",\\"b\\":\\"p\\"}]"])</script>',
    "<script>const text = 1 < 2;</script></body></html>",
  ].join("");
  const turned = toArabicHtml(html);

  it("is set from right to left", () => {
    expect(turned).toContain('<html lang="ar" dir="rtl">');
  });

  it("has its text turned and its markup, styles, scripts and references untouched", () => {
    expect(turned).toContain("<style>p{color:red}</style>");
    expect(turned).toContain('<body class="page"><p data-step="pay">');
    expect(turned).toContain("<script>const text = 1 < 2;</script>");
    expect(/<title>(.*)<\/title>/.exec(turned)?.[1]).toMatch(ARABIC);
    expect(/pay">(.*)&nbsp;<!-- x --><b>(.*)<\/b>/.exec(turned)?.slice(1)).toEqual([
      toArabicLetters("Total"),
      toArabicLetters("dû"),
    ]);
  });

  it("has the same words in the data that hydration compares with, and names of elements as they were", () => {
    const words = toArabicLetters("dû");
    expect(turned).toContain(`[\\"$\\",\\"p\\",null,{\\"label\\":\\"${words}\\",\\"b\\":\\"p\\"}]`);
  });
});

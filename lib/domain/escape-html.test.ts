import { expect, it } from "vitest";
import { escapeHtml } from "./escape-html";

it("whatever stands in a text is text in HTML, in attributes too", () => {
  expect(escapeHtml(`"><b>'&amp; 50 €`)).toBe("&quot;&gt;&lt;b&gt;&#x27;&amp;amp; 50 €");
});

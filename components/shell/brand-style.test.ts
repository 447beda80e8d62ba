import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BrandStyle } from "./brand-style";

const scheme = { accent: "#123456", onAccent: "#ffffff", accentSoft: "#eeeeff" };

describe("a creditor's colours", () => {
  test("carry the nonce and set the accent in both themes", () => {
    const html = renderToStaticMarkup(
      BrandStyle({ colours: { light: scheme, dark: scheme }, nonce: "n0nce" }),
    );
    expect(html).toContain('nonce="n0nce"');
    expect(html.match(/--accent:#123456/g)).toHaveLength(2);
  });

  test("that are not plain colours never reach the style sheet", () => {
    const hostile = { ...scheme, accent: "red}</style><script>alert(1)</script>" };
    const html = renderToStaticMarkup(
      BrandStyle({ colours: { light: hostile, dark: scheme }, nonce: "n" }),
    );
    expect(html).not.toContain("script");
    expect(html.match(/--accent:/g)).toHaveLength(1);
  });
});

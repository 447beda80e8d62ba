import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { StackedBar } from "./stacked-bar";

const segment = (key: string, size: bigint) => ({ key, label: key, size, text: `${size} €` });

describe("the picture of where the money goes", () => {
  test("starts at the edge, ends at the edge and says every part in words", () => {
    const html = renderToStaticMarkup(
      StackedBar({ label: "budget", segments: [segment("rent", 3n), segment("food", 1n)] }),
    );
    expect(html).toContain('x="0.00%" width="74.20%"');
    expect(html).toContain('x="75.00%" width="25.00%"');
    expect(html).toContain("rent");
    expect(html).toContain("1 €");
  });

  test("draws no bar of nothing, and still lists what there is to list", () => {
    const html = renderToStaticMarkup(
      StackedBar({ label: "budget", segments: [segment("rent", 0n)] }),
    );
    expect(html.match(/<rect/g)).toHaveLength(1);
    expect(html).toContain("0 €");
  });
});

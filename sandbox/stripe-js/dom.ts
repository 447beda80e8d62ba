// Builds elements without markup in strings: the page's CSP and hostile text have nothing to catch on.

type Attributes = Record<string, string | number | boolean | undefined>;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

export function makeSvg(
  viewBox: string,
  shapes: readonly {
    tag: "circle" | "path" | "rect" | "text";
    attributes: Attributes;
    text?: string;
  }[],
  className: string,
): SVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  setAttributes(svg, { viewBox, class: className, "aria-hidden": "true", focusable: "false" });
  for (const { tag, attributes, text } of shapes) {
    const shape = document.createElementNS(namespace, tag);
    setAttributes(shape, attributes);
    if (text !== undefined) shape.textContent = text;
    svg.append(shape);
  }
  return svg;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

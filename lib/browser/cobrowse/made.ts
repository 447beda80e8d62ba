export type Style = Readonly<Record<string, string>>;

/** An element of what is drawn over the page, with its style; by its mark the recorder leaves it out. The page's policy allows no style attribute, but a script of ours may set properties. */
export function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  style: Style,
  text = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  element.textContent = text;
  element.dataset.private = "";
  return element;
}

/** The agent's colour: none of the page's own. */
export const AMBER = "#d97a06";

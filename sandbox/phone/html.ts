// HTML by template: what is put into a template is escaped unless it came from a template itself.

class Html {
  constructor(readonly markup: string) {}
}

export type { Html };

type HtmlValue = Html | string | number | null | readonly HtmlValue[];

/** Markup whose values are escaped for text and for quoted attributes; null prints nothing, lists are joined. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  const markup = parts.reduce(
    (done, part, index) => done + render(values[index - 1] ?? null) + part,
  );
  return new Html(markup);
}

function render(value: HtmlValue): string {
  if (value === null) return "";
  if (value instanceof Html) return value.markup;
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return value.map(render).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

import { isSharedField } from "@/lib/domain/cobrowse/shared-field";
import { isDestination } from "@/lib/domain/cobrowse/shared-route";

/** Something that the agent proposes and the person decides. */
export interface Proposal {
  text: string;
  yes: string;
  no: string;
  answer: (isAccepted: boolean) => void;
}

type Field = HTMLInputElement | HTMLSelectElement;

/** The words of the page, put there by components/shell/share-bar.tsx. */
type Words = Readonly<DOMStringMap>;

export type Asked =
  | { id: string; kind: "suggest"; path: string; field: string; value: string }
  | { id: string; kind: "go"; path: string };

const fill = (template = "", values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** What to ask for a gesture; null where this page has nothing to do with it. */
export function proposalOf(asked: Asked, words: Words, name: string): Proposal | null {
  const { yes = "", no = "" } = words;
  const answered = (isAccepted: boolean) =>
    fetch("/share/answer", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ id: asked.id, isAccepted }),
      keepalive: true,
    }).catch(() => undefined);
  if (asked.kind === "go") {
    if (!isDestination(asked.path)) return null;
    const pages: Record<string, string> = JSON.parse(words.pages ?? "{}");
    const text = fill(words.go, { name, page: pages[asked.path] ?? "" });
    return {
      ...{ text, yes, no },
      answer: (isAccepted) => {
        const told = answered(isAccepted);
        if (isAccepted) void told.then(() => location.assign(asked.path));
      },
    };
  }
  const { path, field: fieldName, value } = asked;
  if (path !== location.pathname || !isSharedField(path, fieldName)) return null;
  const field = fieldOf(fieldName, value);
  if (!field) return null;
  const text = fill(words.suggest, {
    name,
    value: shownValue(field, value),
    label: labelOf(field),
  });
  return {
    ...{ text, yes, no },
    answer: (isAccepted) => {
      if (isAccepted) take(field, value);
      void answered(isAccepted);
    },
  };
}

/** The field itself; of a choice, the option of that value. */
function fieldOf(name: string, value: string): Field | null {
  const fields = [...document.getElementsByName(name)].filter(
    (element): element is Field =>
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement,
  );
  const isChoice = (field: Field) => field.type === "radio" || field.type === "checkbox";
  return (
    fields.find((field) => (isChoice(field) ? field.value === value : field.type !== "hidden")) ??
    null
  );
}

const firstLine = (element: Element | null | undefined): string =>
  (element?.textContent ?? "").trim().split("\n", 1)[0]?.slice(0, 80) ?? "";

function labelOf(field: Field): string {
  const group = field.type === "radio" ? field.closest("fieldset")?.querySelector("legend") : null;
  return firstLine(group ?? field.labels?.[0]);
}

const shownValue = (field: Field, value: string): string => {
  if (field.type === "radio") return firstLine(field.labels?.[0]);
  if (!(field instanceof HTMLSelectElement)) return value;
  const option = [...field.options].find((one) => one.value === value);
  return option?.text ?? value;
};

/** As if the person had typed it: what watches the field hears of it, React too. */
function take(field: Field, value: string): void {
  if (field.type === "radio") field.click();
  else {
    const prototype =
      field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLSelectElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  }
  field.focus();
}

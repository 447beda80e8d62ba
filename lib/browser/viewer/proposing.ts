import type { Gesture } from "@/lib/domain/cobrowse/gesture";
import { isSharedField } from "@/lib/domain/cobrowse/shared-field";
import type { ReplayedScreen } from "./replay-screen";

type Field = HTMLInputElement | HTMLSelectElement;

/** Fields of the drawn page by name: those whose value may be seen, and so proposed. */
function sharedFields(screen: ReplayedScreen): Map<string, Field> {
  const found = screen.document?.querySelectorAll<Field>("input[name],select[name]") ?? [];
  const shared = [...found].filter(
    ({ name, type }) => type !== "hidden" && isSharedField(screen.path, name),
  );
  return new Map(shared.map((field) => [field.name, field]));
}

const firstLine = (element: Element | null | undefined): string =>
  (element?.textContent ?? "").trim().split("\n", 1)[0]?.slice(0, 60) ?? "";

function labelOf(field: Field): string {
  const legend = field.type === "radio" && field.closest("fieldset")?.querySelector("legend");
  return firstLine(legend || field.labels?.[0]) || field.name;
}

/** Proposing a value for a field that is on the screen now. */
export function startSuggesting(
  form: HTMLFormElement,
  screen: ReplayedScreen,
  post: (gesture: Gesture) => Promise<boolean>,
): { refresh: () => void } {
  const field = form.querySelector<HTMLSelectElement>("select[name=field]");
  const value = form.querySelector<HTMLInputElement>("input[name=value]");
  const choices = form.querySelector("datalist");
  const showChoices = () => {
    const all = screen.document?.getElementsByName(field?.value ?? "") ?? [];
    const options = [...all].flatMap((one) => {
      if (one.tagName === "SELECT") return [...(one as HTMLSelectElement).options];
      const isChoice = one.getAttribute("type") === "radio";
      const label = isChoice ? firstLine((one as HTMLInputElement).labels?.[0]) : "";
      return isChoice ? [new Option(label, one.getAttribute("value") ?? "")] : [];
    });
    choices?.replaceChildren(...options.map(({ text, value: chosen }) => new Option(text, chosen)));
  };
  field?.addEventListener("change", showChoices);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!field?.value || !value?.value) return;
    const proposed = { field: field.value, value: value.value, path: screen.path };
    if (await post({ kind: "suggest", ...proposed })) value.value = "";
  });
  return {
    refresh() {
      const fields = sharedFields(screen);
      const chosen = field?.value;
      field?.replaceChildren(
        ...[...fields].map(([name, one]) => new Option(labelOf(one), name, false, name === chosen)),
      );
      form.hidden = fields.size === 0;
      showChoices();
    },
  };
}

/** Proposing another page. */
export function startLeading(
  form: HTMLFormElement,
  post: (gesture: Gesture) => Promise<boolean>,
): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const path = form.querySelector<HTMLSelectElement>("select")?.value;
    if (path) void post({ kind: "go", path });
  });
}

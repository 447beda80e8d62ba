// The choice between methods, as tabs that arrow keys move through.
import { tabMark } from "./brand-mark";
import { make } from "./dom";
import type { MethodForm } from "./method-form";
import type { Texts } from "./texts";

/** Shows one form at a time. With a single form there is nothing to choose, and no tabs. */
export function makeTabs(
  forms: readonly MethodForm[],
  texts: Texts,
  onSelect: (form: MethodForm) => void,
): HTMLElement {
  const panels = forms.map(({ type, node }) =>
    make("div", { id: `${type}-panel`, role: "tabpanel", "aria-labelledby": `${type}-tab` }, [
      node,
    ]),
  );
  if (forms.length < 2)
    return make(
      "div",
      {},
      forms.map(({ node }) => node),
    );
  const tabs = forms.map(({ type }) =>
    make(
      "button",
      {
        type: "button",
        class: "Tab",
        id: `${type}-tab`,
        role: "tab",
        "aria-controls": `${type}-panel`,
      },
      [tabMark(type), type === "card" ? texts.card : texts.debit],
    ),
  );

  function select(index: number): void {
    for (const [position, tab] of tabs.entries()) {
      const isSelected = position === index;
      tab.classList.toggle("Tab--selected", isSelected);
      tab.setAttribute("aria-selected", String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      panels[position]?.toggleAttribute("hidden", !isSelected);
    }
    const form = forms[index];
    if (form !== undefined) onSelect(form);
  }

  for (const [position, tab] of tabs.entries()) {
    tab.addEventListener("click", () => select(position));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const next = (position + step + tabs.length) % tabs.length;
      select(next);
      tabs[next]?.focus();
    });
  }
  select(0);
  const list = make(
    "div",
    { class: "TabList", role: "tablist", "aria-label": texts.methods },
    tabs,
  );
  return make("div", {}, [list, ...panels]);
}

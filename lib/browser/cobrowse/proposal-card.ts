import { AMBER, made, type Style } from "./made";
import type { Proposal } from "./proposal";

const CARD: Style = {
  ...{ position: "fixed", inset: "auto 0.75rem 0.75rem", "max-width": "26rem", margin: "0 auto" },
  ...{ padding: "1rem", background: "var(--surface-raised)", color: "var(--ink)" },
  ...{ border: `2px solid ${AMBER}`, "border-radius": "var(--radius)" },
  "box-shadow": "var(--elevation-high)",
};
const BUTTON: Style = {
  ...{ flex: "1", "min-height": "var(--target)", "border-radius": "var(--radius-small)" },
  ...{ font: "inherit", "font-weight": "600", cursor: "pointer", padding: "0.5rem" },
};
const FULL: Style = {
  ...{ background: "var(--accent)", color: "var(--on-accent)", border: "1px solid transparent" },
};
const QUIET: Style = {
  ...{ background: "transparent", color: "var(--ink)", border: "1px solid var(--line-control)" },
};

/** Yes and no, equally large. */
export function proposalCard({ text, yes, no, answer }: Proposal): HTMLElement {
  const card = made("section", CARD);
  card.tabIndex = -1;
  card.setAttribute("role", "alertdialog");
  card.setAttribute("aria-label", text);
  const button = (style: Style, label: string, isAccepted: boolean) => {
    const one = made("button", { ...BUTTON, ...style }, label);
    one.type = "button";
    one.addEventListener("click", () => {
      card.remove();
      answer(isAccepted);
    });
    return one;
  };
  const row = made("div", { display: "flex", gap: "0.5rem", "margin-top": "0.75rem" });
  row.append(button(FULL, yes, true), button(QUIET, no, false));
  card.append(made("p", { margin: "0" }, text), row);
  return card;
}

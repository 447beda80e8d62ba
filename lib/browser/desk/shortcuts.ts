// Keys of one letter. They can be switched off (WCAG 2.1.4), and mean nothing while somebody types or a dialog is open.
import { stepRows } from "./step-rows";

/** "g" waits so long for its second key. */
const SEQUENCE_MS_MAX = 1_500;
const OFF = "quittance.shortcuts-off";

export interface ShortcutTable {
  /** By the keys as a command names them: "g i", "n". */
  commands: ReadonlyMap<string, () => void>;
  showHelp: () => void;
}

export function startShortcuts({ commands, showHelp }: ShortcutTable): void {
  let first: { key: string; at: number } | null = null;
  const all = new Map<string, () => void>([
    ["j", () => stepRows(1)],
    ["k", () => stepRows(-1)],
    ["?", showHelp],
    ...commands,
  ]);
  const beginsSequence = (key: string) =>
    [...all.keys()].some((keys) => keys.startsWith(`${key} `));
  addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    const { key, timeStamp: at } = event;
    const isSecond = first !== null && at - first.at < SEQUENCE_MS_MAX;
    const act = all.get(isSecond && first ? `${first.key} ${key}` : key);
    first = !isSecond && beginsSequence(key) ? { key, at } : null;
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function isShortcut(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented, repeat } = event;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return false;
  // Held down it steps through rows, and does nothing else twice.
  if (repeat && event.key !== "j" && event.key !== "k") return false;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"));
  return !(isTyping || areOff() || document.querySelector("dialog[open]"));
}

const areOff = (): boolean => localStorage.getItem(OFF) === "yes";

/** The box by which somebody switches them off, in this browser. */
export function keepChoice(box: HTMLInputElement): void {
  box.checked = !areOff();
  box.addEventListener("change", () => {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "yes");
  });
}

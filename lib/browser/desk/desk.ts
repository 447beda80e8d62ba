// The script of every page of a creditor's people: palette, shortcuts, and word of what is new. Pages work without it.
import { listenForNews } from "./news";
import { Palette } from "./palette";
import { keepChoice, startShortcuts } from "./shortcuts";

const palette = document.querySelector<HTMLDialogElement>("dialog[data-palette]");
const help = document.querySelector<HTMLDialogElement>("dialog[data-shortcuts]");
if (palette && help) startKeys(palette, help);
listenForNews();

function startKeys(paletteDialog: HTMLDialogElement, helpDialog: HTMLDialogElement): void {
  const showHelp = () => helpDialog.showModal();
  const found = new Palette(paletteDialog, showHelp);
  const byKeys = found.commands.flatMap((command): [string, () => void][] => {
    const { keys } = command.dataset;
    return keys ? [[keys, () => found.run(command)]] : [];
  });
  startShortcuts({ commands: new Map(byKeys), showHelp });
  const box = helpDialog.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (box) keepChoice(box);
  addEventListener("keydown", (event) => {
    const isAsked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (!isAsked || event.altKey || event.shiftKey || helpDialog.open) return;
    event.preventDefault();
    found.toggle();
  });
  const button = document.querySelector<HTMLElement>("[data-palette-open]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => found.toggle());
}

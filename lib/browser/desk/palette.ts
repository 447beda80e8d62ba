// What a colleague finds and does by name (components/staff/command-palette.tsx): a combobox over a list of commands.

/** Without accents and case: who types fast leaves both out. */
const plain = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export class Palette {
  readonly #dialog: HTMLDialogElement;
  readonly #showShortcuts: () => void;
  readonly #input: HTMLInputElement;
  /** All commands of this page, those of what it shows first. */
  readonly commands: readonly HTMLElement[];
  #current: HTMLElement | undefined;

  constructor(dialog: HTMLDialogElement, showShortcuts: () => void) {
    this.#dialog = dialog;
    this.#showShortcuts = showShortcuts;
    this.#input = partOf<HTMLInputElement>(dialog, "input[role=combobox]");
    const list = partOf(dialog, "[role=listbox]");
    // What only this page can do comes first.
    list.prepend(...document.querySelectorAll("[data-commands] > [data-focus]"));
    this.commands = [...list.querySelectorAll<HTMLElement>("[role=option]")];
    this.#input.addEventListener("input", () => this.#filter());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    list.addEventListener("click", ({ target }) => {
      const option = target instanceof Element && target.closest<HTMLElement>("[role=option]");
      if (option) this.run(option);
    });
    dialog.addEventListener("click", ({ target }) => {
      // Beside it, on what is behind.
      if (target === dialog) dialog.close();
    });
  }

  toggle(): void {
    if (this.#dialog.open) {
      this.#dialog.close();
      return;
    }
    this.#input.value = "";
    this.#filter();
    this.#dialog.showModal();
    this.#input.focus();
  }

  run({ dataset, id }: HTMLElement): void {
    const { href, form, focus } = dataset;
    // What had the focus has it again, unless the command says otherwise.
    this.#dialog.close();
    if (href) location.assign(href);
    else if (form) document.querySelector<HTMLFormElement>(`form#${form}`)?.requestSubmit();
    else if (focus) goTo(document.querySelector<HTMLElement>(focus));
    else if (id === "command-shortcuts") this.#showShortcuts();
  }

  #shown(): HTMLElement[] {
    return this.commands.filter(({ hidden }) => !hidden);
  }

  #filter(): void {
    const typed = this.#input.value.trim();
    const words = plain(typed).split(/\s+/);
    for (const option of this.commands) {
      const { words: sought } = option.dataset;
      if (sought) option.textContent = sought.replace("{typed}", () => typed);
      const text = plain(option.textContent ?? "");
      option.hidden = sought ? typed === "" : !words.every((word) => text.includes(word));
    }
    const shown = this.#shown();
    partOf(this.#dialog, "[data-none]").hidden = shown.length > 0;
    this.#select(shown[0]);
  }

  #select(option: HTMLElement | undefined): void {
    this.#current?.setAttribute("aria-selected", "false");
    this.#current = option;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", option?.id ?? "");
  }

  #press(event: KeyboardEvent): void {
    const { key, isComposing } = event;
    const step = STEPS[key];
    if (isComposing || !(step || key === "Enter")) return;
    event.preventDefault();
    if (step) {
      const shown = this.#shown();
      const index = this.#current ? shown.indexOf(this.#current) : -1;
      this.#select(shown[(index + step + shown.length) % shown.length]);
    } else if (this.#current) this.run(this.#current);
  }
}

function partOf<E extends HTMLElement = HTMLElement>(dialog: HTMLElement, selector: string): E {
  const found = dialog.querySelector<E>(selector);
  if (!found) throw new Error(`the palette has no ${selector}`);
  return found;
}

function goTo(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: "center" });
  place?.focus();
}

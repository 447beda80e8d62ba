// One labelled input with its error beside it, tied together for assistive technology.

import type { FieldError } from "./card-format";
import { make } from "./dom";
import type { Texts } from "./texts";

export type FieldOptions = {
  name: string;
  label: string;
  hint?: string;
  autocomplete: string;
  type?: "email" | "text";
  inputmode?: "email" | "numeric" | "text";
  lengthMax?: number;
  isWide?: boolean;
  value?: string;
  format?(text: string): string;
  check(text: string): FieldError;
};

export class Field {
  readonly node: HTMLElement;
  readonly input: HTMLInputElement;
  readonly box: HTMLElement;
  readonly #error: HTMLElement;
  readonly #options: FieldOptions;
  readonly #texts: Texts;

  constructor(options: FieldOptions, texts: Texts, onChange: () => void) {
    this.#options = options;
    this.#texts = texts;
    const { name } = options;
    this.input = make("input", {
      class: "Input",
      id: name,
      name,
      type: options.type ?? "text",
      inputmode: options.inputmode,
      autocomplete: options.autocomplete,
      placeholder: options.hint,
      maxlength: options.lengthMax,
      spellcheck: "false",
      autocapitalize: "off",
      "aria-required": "true",
      "aria-invalid": "false",
      "aria-describedby": `${name}-error`,
    });
    this.input.value = options.value ?? "";
    this.#error = make("p", { class: "Error", id: `${name}-error`, role: "alert" });
    this.box = make("div", { class: "Box" }, [this.input]);
    const label = make("label", { class: "Label", for: name }, [options.label]);
    const className = options.isWide === true ? "Field Wide" : "Field";
    this.node = make("div", { class: className }, [label, this.box, this.#error]);
    this.input.addEventListener("input", () => {
      this.#reformat();
      if (this.check() === null) this.show(null);
      onChange();
    });
    this.input.addEventListener("blur", () => {
      if (this.input.value !== "") this.show(this.check());
    });
  }

  get value(): string {
    return this.input.value;
  }

  check(): FieldError {
    return this.#options.check(this.input.value.trim());
  }

  show(error: FieldError): void {
    this.#error.textContent = error === null ? "" : this.#texts[error];
    this.input.setAttribute("aria-invalid", error === null ? "false" : "true");
    this.input.classList.toggle("Input--invalid", error !== null);
  }

  /** Typing in the middle, or deleting, is left alone: the cursor would jump. */
  #reformat(): void {
    const { input } = this;
    const isAtEnd = input.selectionStart === null || input.selectionStart === input.value.length;
    const next = this.#options.format?.(input.value);
    if (next === undefined || next === input.value || !isAtEnd) return;
    if (next.startsWith(input.value) && /\D$/.test(input.value)) return;
    input.value = next;
  }
}

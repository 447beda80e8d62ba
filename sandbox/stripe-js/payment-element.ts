// The Payment Element: card or SEPA debit, validated in place.
import { makeCardForm } from "./card-form";
import type { FieldError } from "./card-format";
import { makeDebitForm } from "./debit-form";
import type { ElementsGroup } from "./elements-group";
import { Emitter } from "./emitter";
import type { MethodForm } from "./method-form";
import type { Fields, PaymentElementOptions, StripeError } from "./options";
import { makePlace, type Place } from "./shadow";
import { baseCss } from "./styles";
import { makeTabs } from "./tabs";
import { textsFor } from "./texts";

export class PaymentElement extends Emitter {
  readonly #group: ElementsGroup;
  readonly #place: Place;
  #options: PaymentElementOptions;
  #selected: MethodForm | null = null;

  constructor(group: ElementsGroup, options: PaymentElementOptions) {
    super();
    this.#group = group;
    this.#options = options;
    this.#place = makePlace(baseCss, group.options.appearance);
    const { root } = this.#place;
    root.addEventListener("focusin", () => this.emit("focus", { elementType: "payment" }));
    root.addEventListener("focusout", () => this.emit("blur", { elementType: "payment" }));
    root.addEventListener("keydown", (event) => {
      if (event instanceof KeyboardEvent && event.key === "Escape") {
        this.emit("escape", { elementType: "payment" });
      }
    });
  }

  /** Shows the element inside the node (or the first match of a selector), once what it offers is known. */
  mount(target: string | Element): void {
    const node = typeof target === "string" ? document.querySelector(target) : target;
    node?.append(this.#place.host);
    this.emit("loaderstart", { elementType: "payment" });
    void this.#load();
  }

  unmount(): void {
    this.#place.host.remove();
  }

  destroy(): void {
    this.unmount();
    this.#group.forget(this);
  }

  update(options: PaymentElementOptions): this {
    this.#options = { ...this.#options, ...options };
    return this;
  }

  focus(): void {
    this.#selected?.fields[0]?.input.focus();
  }

  blur(): void {
    for (const field of this.#selected?.fields ?? []) field.input.blur();
  }

  collapse(): this {
    return this;
  }

  repaint(): void {
    this.#place.paint(this.#group.options.appearance);
  }

  get methodType(): string {
    return this.#selected?.type ?? "card";
  }

  data(): Fields {
    return this.#selected?.data() ?? {};
  }

  /** Shows every error, moves to the first, and returns it. */
  validate(): StripeError | null {
    const texts = textsFor(this.#group.options.locale);
    const faults: { input: HTMLInputElement; code: NonNullable<FieldError> }[] = [];
    for (const field of this.#selected?.fields ?? []) {
      const code = field.check();
      field.show(code);
      if (code !== null) faults.push({ input: field.input, code });
    }
    const first = faults[0];
    if (first === undefined) return null;
    first.input.focus();
    return { type: "validation_error", code: first.code, message: texts[first.code] };
  }

  async #load(): Promise<void> {
    const loaded = await this.#group.methodTypes();
    if (loaded.error !== undefined) {
      this.emit("loaderror", { elementType: "payment", error: loaded.error });
      return;
    }
    const texts = textsFor(this.#group.options.locale);
    const changed = () => this.#changed();
    const forms: Record<string, () => MethodForm> = {
      card: () => makeCardForm(texts, changed),
      sepa_debit: () => makeDebitForm(this.#options, texts, changed),
    };
    const order = this.#options.paymentMethodOrder ?? [];
    const rank = (type: string) => (order.includes(type) ? order.indexOf(type) : order.length);
    const shown = loaded.value
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap((type) => forms[type]?.() ?? []);
    this.#selected = shown[0] ?? null;
    const tabs = makeTabs(shown, texts, (form) => {
      this.#selected = form;
      changed();
    });
    this.#place.root.replaceChildren(tabs);
    this.emit("ready", { elementType: "payment" });
    changed();
  }

  #changed(): void {
    this.#group.isSubmitted = false;
    const fields = this.#selected?.fields ?? [];
    this.emit("change", {
      elementType: "payment",
      collapsed: false,
      empty: fields.every((field) => field.value === ""),
      complete: fields.every((field) => field.check() === null),
      value: { type: this.methodType },
    });
  }
}

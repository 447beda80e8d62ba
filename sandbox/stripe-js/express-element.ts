// The Express Checkout Element: Google Pay, and Apple Pay where it is asked for.
import { make, makeSvg } from "./dom";
import type { ElementsGroup } from "./elements-group";
import { Emitter } from "./emitter";
import type { ExpressOptions } from "./options";
import { makePlace, type Place } from "./shadow";
import { baseCss, expressCss } from "./styles";
import { textsFor } from "./texts";
import { openWalletSheet, type WalletType, walletNames } from "./wallet-sheet";

const elementType = "expressCheckout";
const heightDefaultPx = 48;

export class ExpressElement extends Emitter {
  readonly #group: ElementsGroup;
  readonly #options: ExpressOptions;
  readonly #place: Place;

  constructor(group: ElementsGroup, options: ExpressOptions) {
    super();
    this.#group = group;
    this.#options = options;
    const heightPx = Math.min(55, Math.max(40, options.buttonHeight ?? heightDefaultPx));
    const height = `:host { --wallet-height: ${heightPx}px; }`;
    this.#place = makePlace(`${baseCss}${expressCss}${height}`, group.options.appearance);
  }

  mount(target: string | Element): void {
    const node = typeof target === "string" ? document.querySelector(target) : target;
    node?.append(this.#place.host);
    const wallets = this.#available();
    this.#place.root.replaceChildren(
      make(
        "div",
        { class: "Wallets" },
        wallets.map((type) => this.#button(type)),
      ),
    );
    const isOffered = (type: WalletType) => wallets.includes(type);
    const availablePaymentMethods = {
      amazonPay: false,
      applePay: isOffered("apple_pay"),
      googlePay: isOffered("google_pay"),
      klarna: false,
      link: false,
      paypal: false,
    };
    // After the page has had its turn to listen.
    queueMicrotask(() =>
      this.emit("ready", {
        elementType,
        availablePaymentMethods: wallets.length === 0 ? undefined : availablePaymentMethods,
      }),
    );
  }

  unmount(): void {
    this.#place.host.remove();
  }

  destroy(): void {
    this.unmount();
    this.#group.forget(this);
  }

  update(): this {
    return this;
  }

  repaint(): void {
    this.#place.paint(this.#group.options.appearance);
  }

  #available(): WalletType[] {
    const wishes = this.#options.paymentMethods;
    const isApple = wishes?.applePay === "always" || "ApplePaySession" in window;
    const wallets: WalletType[] = [];
    if (isApple && wishes?.applePay !== "never") wallets.push("apple_pay");
    if (wishes?.googlePay !== "never") wallets.push("google_pay");
    return wallets;
  }

  #button(type: WalletType): HTMLButtonElement {
    const texts = textsFor(this.#group.options.locale);
    const label = texts.payWith.replace("{wallet}", walletNames[type]);
    const button = make("button", { type: "button", class: "Wallet", "aria-label": label }, [
      walletMark(type),
      "Pay",
    ]);
    button.addEventListener("click", () => this.#clicked(type));
    return button;
  }

  /** The page may look first (`click`), and must then say `resolve`. */
  #clicked(expressPaymentType: WalletType): void {
    if (!this.isHeard("click")) {
      void this.#pay(expressPaymentType);
      return;
    }
    const resolve = () => void this.#pay(expressPaymentType);
    const reject = () => this.emit("cancel", { elementType });
    this.emit("click", { elementType, expressPaymentType, resolve, reject });
  }

  async #pay(type: WalletType): Promise<void> {
    const { amount, currency = "eur", locale, appearance } = this.#group.options;
    const choice = await openWalletSheet({ type, amount, currency, locale, appearance });
    if (choice === null) {
      this.emit("cancel", { elementType });
      return;
    }
    const done = () => {
      choice.finish();
      this.#group.wallet = null;
    };
    this.#group.wallet = { ...choice, finish: done };
    this.emit("confirm", { elementType, expressPaymentType: type, paymentFailed: done });
  }
}

function walletMark(type: WalletType): SVGElement {
  if (type === "apple_pay") {
    const d =
      "M12.6 9.6c0-1.7 1.4-2.5 1.5-2.6-.8-1.2-2-1.3-2.5-1.3-1-.1-2 .6-2.6.6-.5 0-1.4-.6-2.2-.6-1.2 0-2.2.7-2.8 1.7-1.2 2-.3 5.1.9 6.8.6.8 1.2 1.7 2.1 1.7.8 0 1.2-.5 2.2-.5s1.3.5 2.2.5 1.5-.8 2-1.6c.7-.9.9-1.8 1-1.9-.1 0-1.8-.7-1.8-2.8zM11 4.6c.5-.6.8-1.3.7-2.1-.7 0-1.5.5-2 1-.4.5-.8 1.3-.7 2 .8.1 1.5-.4 2-.9z";
    return makeSvg("0 0 18 18", [{ tag: "path", attributes: { d, fill: "#fff" } }], "WalletMark");
  }
  const arc = (d: string, stroke: string) => ({
    tag: "path" as const,
    attributes: { d, stroke, "stroke-width": 3, fill: "none" },
  });
  return makeSvg(
    "0 0 18 18",
    [
      arc("M14 4.6A7 7 0 0 0 3.2 6", "#ea4335"),
      arc("M3.2 6a7 7 0 0 0 0 6", "#fbbc05"),
      arc("M3.2 12A7 7 0 0 0 13.5 14.3", "#34a853"),
      arc("M13.5 14.3A7 7 0 0 0 16 9H9", "#4285f4"),
    ],
    "WalletMark",
  );
}

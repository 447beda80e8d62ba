// Turns Stripe's appearance options into style sheets: constructed ones, which no CSP forbids.
import { IntegrationError } from "./integration-error";
import type { Appearance } from "./options";

const light = {
  colorPrimary: "#0570de",
  colorBackground: "#ffffff",
  colorText: "#30313d",
  colorTextSecondary: "#6d6e78",
  colorTextPlaceholder: "#757680",
  colorDanger: "#df1b41",
  fontFamily: '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, sans-serif',
  fontSizeBase: "16px",
  borderRadius: "5px",
  spacingUnit: "4px",
};

const themes: Record<NonNullable<Appearance["theme"]>, typeof light> = {
  stripe: light,
  flat: { ...light, colorBackground: "#f1f1f1" },
  night: {
    ...light,
    colorPrimary: "#85d996",
    colorBackground: "#30313d",
    colorText: "#ffffff",
    colorTextSecondary: "#a6a6b5",
    colorTextPlaceholder: "#a0a0ae",
    colorDanger: "#fe87a1",
  },
};

/** The variables and rules as CSS. Throws on what Stripe's own iframe could not read, such as `var()`. */
export function appearanceCss(appearance: Appearance | undefined): string {
  const variables = Object.entries<string>({
    ...themes[appearance?.theme ?? "stripe"],
    ...Object.fromEntries(Object.entries(appearance?.variables ?? {}).filter(isGiven)),
  });
  const declarations = variables.map((variable) => `--${declaration(variable)}`);
  const rules = Object.entries(appearance?.rules ?? {})
    .filter(([selector]) => /^[.\w:\- ]+$/.test(selector))
    .map(
      ([selector, style]) => `${selector} { ${Object.entries(style).map(declaration).join(" ")} }`,
    );
  return `:host { ${declarations.join(" ")} }\n${rules.join("\n")}`;
}

/** A token that the page did not define leaves the theme's own value. */
function isGiven([, value]: [string, string]): boolean {
  return value !== "";
}

/** Stripe passes over such values in silence; here the page's author shall notice. */
function declaration([name, value]: [string, string]): string {
  if (/var\(|[;{}<>]/.test(value)) {
    throw new IntegrationError(`appearance: '${value}' is not a supported value for ${name}`);
  }
  return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`;
}

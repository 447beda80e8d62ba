import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";

/** At most one primary a screen; secondary ways out are equally easy to reach. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

interface Look {
  variant?: ButtonVariant;
  icon?: IconName | undefined;
  children: ReactNode;
}

export function buttonClass(variant: ButtonVariant): string | undefined {
  return classNames(styles.button, styles[variant]);
}

export function Button({
  variant = "primary",
  icon,
  children,
  type = "submit",
  ...rest
}: Look & Omit<ComponentPropsWithRef<"button">, "className" | "style" | "children">) {
  return (
    <button {...rest} type={type} className={buttonClass(variant)}>
      {icon && <Icon name={icon} sizePx={20} />}
      {children}
    </button>
  );
}

/** A link that looks like a button. A plain document navigation, so that each page gets its own security headers. */
export function ButtonLink({
  variant = "secondary",
  icon,
  children,
  ...rest
}: Look & Omit<ComponentPropsWithRef<"a">, "className" | "style" | "children"> & { href: string }) {
  return (
    <a {...rest} className={buttonClass(variant)}>
      {icon && <Icon name={icon} sizePx={20} />}
      {children}
    </a>
  );
}

import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";
import styles from "./text-link.module.css";

interface TextLinkProps {
  href: string;
  icon?: IconName | undefined;
  download?: boolean | undefined;
  children: ReactNode;
}

/** A link that stands alone on its line: a full touch target, unlike a link inside a sentence. */
export function TextLink({ href, icon, download, children }: TextLinkProps) {
  return (
    <a className={styles.link} href={href} download={download}>
      {icon && <Icon name={icon} sizePx={20} />}
      {children}
    </a>
  );
}

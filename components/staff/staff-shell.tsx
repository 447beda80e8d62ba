import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Brand, BrandMark } from "@/components/shell/brand-mark";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { classNames } from "@/components/ui/class-names";
import styles from "./staff-shell.module.css";

export interface StaffSection {
  /** A message key under staff.sections. */
  name: string;
  href: string;
  label: string;
  isCurrent: boolean;
}

interface StaffShellProps {
  /** Name of the screen, `data-step` on main. */
  step: string;
  title: string;
  brand: Brand;
  sections: readonly StaffSection[];
  /** Who is signed in, and as what. */
  self: { name: string; role: string; href: string } | null;
  language: { locale: string; locales: readonly string[]; path: string };
  /** Finds and does things by name; on every screen of who is signed in. */
  palette?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What is around every screen of the creditor's people; without `self` nobody is signed in yet. */
export function StaffShell(props: StaffShellProps) {
  const { step, title, brand, sections, self, language, palette, actions, children } = props;
  const t = useTranslations("staff.shell");
  return (
    <div className={classNames(styles.shell, self ? undefined : styles.alone)}>
      <a className={styles.skip} href="#main">
        {t("skip")}
      </a>
      {self && (
        <header className={styles.side}>
          <div className={styles.brand}>
            <BrandMark brand={brand} />
          </div>
          {palette}
          <Sections sections={sections} label={t("sections")} />
          <div className={styles.self}>
            <a className={styles.selfName} href={self.href}>
              {self.name}
            </a>
            <span>{self.role}</span>
            <LanguageSwitch {...language} label={t("language")} />
          </div>
        </header>
      )}
      <main id="main" className={styles.main} data-step={step} tabIndex={-1}>
        {!self && (
          <div className={styles.bar}>
            <BrandMark brand={brand} />
            <LanguageSwitch {...language} label={t("language")} />
          </div>
        )}
        <div className={styles.bar}>
          <h1>{title}</h1>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {children}
      </main>
    </div>
  );
}

function Sections({ sections, label }: { sections: readonly StaffSection[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.sections}>
        {sections.map(({ name, href, label: text, isCurrent }) => (
          <li key={name}>
            <a className={styles.section} href={href} aria-current={isCurrent ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { type Brand, BrandMark } from "./brand-mark";
import { CopyActions, CopyNotice, type ShellCopy } from "./copy-notice";
import styles from "./debtor-shell.module.css";
import { LanguageSwitch } from "./language-switch";
import { SessionClock, type ShellSession } from "./session-clock";
import { ShareBar, type ShellShare } from "./share-bar";
import { ShellFooter } from "./shell-footer";
import { type ShellView, ViewingBar, Watermark } from "./viewing-bar";

interface DebtorShellProps {
  /** Name of the screen, `data-step` on main: what tests and support go by. */
  step: string;
  /** Null where nothing is known yet, or nothing may be shown: the product's own name stands there. */
  creditor: (Brand & { principalName?: string | null | undefined }) | null;
  language: {
    locale: string;
    locales: readonly string[];
    /** Where the person is, to come back to. */
    path: string;
  };
  session?: ShellSession | undefined;
  /** Given on a page that is made to be kept and read later. */
  copy?: ShellCopy | undefined;
  /** A screen that is shown to an agent, or that one asks to see. */
  share?: ShellShare | null | undefined;
  /** A colleague sees the page as the person. */
  view?: ShellView | null | undefined;
  backHref?: string | undefined;
  children: ReactNode;
}

/** What is around every screen of the journey, always at the same place. */
export function DebtorShell(props: DebtorShellProps) {
  const { step, creditor, language, session, share, copy, view, backHref, children } = props;
  const t = useTranslations("shell");
  const principalName = creditor?.principalName;
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t("skipToContent")}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <BrandMark
            brand={creditor ?? { name: t("product"), monogram: t("productMonogram") }}
            onBehalfOf={principalName ? t("onBehalfOf", { principal: principalName }) : undefined}
          />
          {!copy && <LanguageSwitch {...language} label={t("language")} />}
        </div>
      </header>
      {view && <ViewingBar view={view} />}
      {share && <ShareBar share={share} path={language.path} />}
      <div className={styles.column}>
        {copy && <CopyNotice copy={copy} locale={language.locale} />}
        {backHref && !copy && (
          <nav className={styles.backRow} aria-label={t("back")} data-print="hide">
            <a className={styles.back} href={backHref}>
              <Icon name="back" sizePx={20} directional />
              {t("back")}
            </a>
          </nav>
        )}
        <main id="main" className={styles.main} data-step={step} tabIndex={-1}>
          {children}
        </main>
        {copy && <CopyActions />}
        {session && <SessionClock session={session} locale={language.locale} />}
      </div>
      <ShellFooter offersSharing={session !== undefined} />
      {view && <Watermark agentId={view.agentId} />}
    </div>
  );
}

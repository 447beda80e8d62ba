import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { DebtorShell } from "@/components/shell/debtor-shell";
import { LOCALES } from "@/lib/services/locale/locales";
import { requestPath } from "@/lib/services/locale/request-path";

interface PublicPageProps {
  /** Name of the screen, `data-step` on main. */
  step: string;
  backHref?: string;
  children: ReactNode;
}

/** A screen for everybody: it asks for no session, so it neither shows nor prolongs one. */
export async function PublicPage({ step, backHref, children }: PublicPageProps) {
  const language = { locale: await getLocale(), locales: LOCALES, path: await requestPath() };
  return (
    <DebtorShell step={step} creditor={null} language={language} backHref={backHref}>
      {children}
    </DebtorShell>
  );
}

import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { readingDirection } from "@/lib/services/locale/locales";
import "./tokens.css";
import "./globals.css";

/**
 * The head is the same on every page, nothing more: a preview of a link must not say whose it is nor what
 * it is about. Written out and not as Next's metadata, which is worked out anew for every request.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const t = await getTranslations("shell");
  return (
    <html lang={locale} dir={readingDirection(locale)}>
      <head>
        <title>{t("documentTitle")}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <link rel="icon" href="/icons/icon.svg" />
      </head>
      <body>{children}</body>
    </html>
  );
}

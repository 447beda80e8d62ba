import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import "./tokens.css";
import "./globals.css";

/** The same on every page, nothing more: a preview of a link must not say whose it is nor what it is about. */
export async function documentMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: t("documentTitle"),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
    formatDetection: { telephone: false, date: false, address: false, email: false },
    icons: { icon: "/icons/icon.svg", apple: "/icons/icon-192.png" },
  };
}

export const documentViewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

const RIGHT_TO_LEFT = new Set(["ar", "he"]);

/**
 * The document around every page. Each route group has its own root layout made of it, so that
 * going from one group to another loads a new document with its own security headers.
 */
export async function RootDocument({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale} dir={RIGHT_TO_LEFT.has(locale) ? "rtl" : "ltr"}>
      <body>{children}</body>
    </html>
  );
}

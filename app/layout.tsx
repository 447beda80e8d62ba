import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import "./tokens.css";
import "./globals.css";

/** The same on every page, nothing more: a preview of a link must not say whose it is nor what it is about. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: t("documentTitle"),
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
    icons: { icon: "/icons/icon.svg", apple: "/icons/apple-touch-icon.png" },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

const RIGHT_TO_LEFT = new Set(["ar", "he"]);

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale} dir={RIGHT_TO_LEFT.has(locale) ? "rtl" : "ltr"}>
      <body>{children}</body>
    </html>
  );
}

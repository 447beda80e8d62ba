import { pageSurface } from "@/lib/domain/creditor/brand";

interface AppTagsProps {
  creditor: { slug: string; name: string };
  locale: string;
}

const THEMES = ["light", "dark"] as const;

/**
 * What a phone reads when somebody puts this page on its home screen: the manifest, and what iOS wants in its own
 * words; what it shows while the app starts is named by lib/browser/pocket/name-splash.ts, for the one screen that there
 * is. Only on pages from which that makes sense: React moves it into the head.
 */
export function AppTags({ creditor, locale }: AppTagsProps) {
  const pictures = `/brand/${creditor.slug}`;
  return (
    <>
      <link rel="manifest" href={`${pictures}/manifest.webmanifest?locale=${locale}`} />
      <link rel="apple-touch-icon" href={`${pictures}/apple-touch-icon.png`} />
      <meta name="apple-mobile-web-app-capable" content="yes" />
      <meta name="mobile-web-app-capable" content="yes" />
      <meta name="apple-mobile-web-app-title" content={creditor.name} />
      <meta name="apple-mobile-web-app-status-bar-style" content="default" />
      {THEMES.map((theme) => (
        <meta
          key={theme}
          name="theme-color"
          content={pageSurface(theme)}
          media={`(prefers-color-scheme: ${theme})`}
        />
      ))}
    </>
  );
}

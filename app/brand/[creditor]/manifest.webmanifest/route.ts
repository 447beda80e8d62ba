import { getTranslations } from "next-intl/server";
import { pageSurface } from "@/lib/domain/creditor/brand";
import { getCreditor } from "@/lib/services/creditor/get-creditor";
import { chooseLocale, readingDirection } from "@/lib/services/locale/locales";

type Context = { params: Promise<{ creditor: string }> };

/** Phones ask again about once a day, to hear of a new name or icon. */
const HEADERS = {
  "Content-Type": "application/manifest+json",
  "Cache-Control": "public, max-age=3600",
  "X-Content-Type-Options": "nosniff",
};

/**
 * What a phone installs (W3C, Web Application Manifest): the brand that the person knows. It stands at an address
 * of the creditor's, because phones ask for it without anybody's session and long after.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { creditor: slug } = await params;
  const creditor = await getCreditor(slug);
  if (!creditor) return new Response(null, { status: 404 });
  const asked = request.headers.get("accept-language");
  const chosen = new URL(request.url).searchParams.get("locale") ?? undefined;
  const locale = chooseLocale({ chosen, known: null, asked });
  const t = await getTranslations({ locale, namespace: "app" });
  const [start, pictures] = [`/welcome/${slug}`, `/brand/${slug}`];
  const icon = (file: string, edgePx: number) => {
    return { src: `${pictures}/${file}`, sizes: `${edgePx}x${edgePx}`, type: "image/png" };
  };
  const shortcut = (name: "pay" | "plan") => {
    const url = `${start}?to=${name}`;
    return { name: t(`shortcuts.${name}`), url, icons: [icon("icon-192.png", 192)] };
  };
  const manifest = {
    ...{ id: start, start_url: start, scope: "/", display: "standalone" },
    ...{ name: creditor.name, short_name: creditor.name, description: t("description") },
    ...{ lang: locale, dir: readingDirection(locale) },
    // One colour for both themes; a page's own `theme-color` then follows the phone's.
    ...{ theme_color: pageSurface("light"), background_color: pageSurface("light") },
    icons: [
      icon("icon-192.png", 192),
      icon("icon-512.png", 512),
      { ...icon("maskable-512.png", 512), purpose: "maskable" },
    ],
    shortcuts: [shortcut("pay"), shortcut("plan")],
  };
  return new Response(JSON.stringify(manifest), { headers: HEADERS });
}

// The page that is sent when the program itself has failed. It needs nothing: no script, no database, no
// language of a session, so it is in every language that we speak.
import { createHash } from "node:crypto";
import { createTranslator } from "use-intl/core";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";

const STYLE = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
body { margin: 0 auto; max-width: 34rem; padding: 2rem 1.25rem }
section { margin-block-end: 3rem }
h1, h2 { font-size: 1.5rem; line-height: 1.25 }
a { display: inline-block; padding-block: 0.75rem }
small { opacity: 0.75 }
`;
const styleHash = createHash("sha256").update(STYLE).digest("base64");

/** Its own headers: whatever the failed page was going to send says nothing about this one. */
export const FAILURE_HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "private, no-store",
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex, nofollow",
};

/** One title for the page; the other languages follow under a title of their own. */
function section(locale: "fr" | "en", heading: "h1" | "h2", reference: string): string {
  const t = createTranslator({ locale, messages: { fr, en }[locale] });
  return `<section lang="${locale}">
<${heading}>${t("errors.title")}</${heading}>
<p><strong>${t("errors.reassurance")}</strong></p>
<p>${t("errors.next")}</p>
<p><a href="">${t("errors.retry")}</a></p>
<p><small>${t("shell.reference", { reference })}</small></p>
</section>`;
}

/** `reference` is ours (letters and digits): the log has it beside the reason. */
export function failurePage(reference: string): string {
  return `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${fr.shell.documentTitle}</title><style>${STYLE}</style></head>
<body><main data-step="error">${section("fr", "h1", reference)}${section("en", "h2", reference)}</main></body></html>`;
}

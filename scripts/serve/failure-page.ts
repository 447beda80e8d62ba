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

/** failed: the program is at fault. busy: too much at once, the same request may succeed in a moment. */
export type Failure = "failed" | "busy";

const TEXTS = {
  failed: ["errors.title", "errors.reassurance", "errors.next"],
  busy: ["errors.busyTitle", "errors.busyReassurance", "errors.busyNext"],
} as const;

/** One title for the page; the other languages follow under a title of their own. */
function section(
  { failure, reference }: { failure: Failure; reference: string },
  locale: "fr" | "en",
  heading: "h1" | "h2",
): string {
  const t = createTranslator({ locale, messages: { fr, en }[locale] });
  const [title, reassurance, next] = TEXTS[failure];
  return `<section lang="${locale}">
<${heading}>${t(title)}</${heading}>
<p><strong>${t(reassurance)}</strong></p>
<p>${t(next)}</p>
<p><a href="">${t("errors.retry")}</a></p>
<p><small>${t("shell.reference", { reference })}</small></p>
</section>`;
}

/** `reference` is ours (letters and digits): the log has it beside the reason. */
export function failurePage(facts: { failure: Failure; reference: string }): string {
  return `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${fr.shell.documentTitle}</title><style>${STYLE}</style></head>
<body><main data-step="error">${section(facts, "fr", "h1")}${section(facts, "en", "h2")}</main></body></html>`;
}

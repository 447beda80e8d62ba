// An e-mail's own HTML, served to its frame under a policy that lets nothing run, load or post.
import type { ServerResponse } from "node:http";
import { send } from "../http";

const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** Links of the mail open in a new tab; the frame has the page's origin only so that its height can be read. */
export function sendMailFrame(response: ServerResponse, mailHtml: string): void {
  response.setHeader("content-security-policy", policy);
  response.setHeader("referrer-policy", "no-referrer");
  send(response, 200, "text/html; charset=utf-8", withNewTabs(mailHtml));
}

function withNewTabs(mailHtml: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(mailHtml)
    ? mailHtml.replace(/<head[^>]*>/i, (head) => head + base)
    : `<!doctype html>${base}${mailHtml}`;
}

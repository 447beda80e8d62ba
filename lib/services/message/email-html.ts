import "server-only";
import { escapeHtml } from "@/lib/domain/escape-html";
import type { EmailParts } from "./content";

const paragraph = (html: string, style = "") => `<p style="margin:0 0 16px;${style}">${html}</p>`;

const CELL = "padding:6px 0;border-bottom:1px solid #e3dfd5;vertical-align:top;";

function factsHtml(facts: EmailParts["facts"]): string {
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><td style="${CELL}color:#55616c;padding-right:16px">${escapeHtml(label)}</td><td style="${CELL}text-align:right">${escapeHtml(value)}</td></tr>`,
  );
  return `<table style="width:100%;margin:0 0 20px;border-collapse:collapse">${rows.join("")}</table>`;
}

/** One column of plain HTML with inline styles: what mail programs of every age show alike. */
export function emailHtml(parts: EmailParts): string {
  const { greeting, lead, facts, action, genuine, signature, stop } = parts;
  const accent = /^#[0-9a-f]{6}$/i.test(parts.accentColour) ? parts.accentColour : "#14202b";
  const quiet = "color:#55616c;font-size:14px;";
  const lines = genuine.lines.map((line) => `<li style="margin:0 0 6px">${escapeHtml(line)}</li>`);
  const button = action
    ? paragraph(
        `<a href="${escapeHtml(action.url)}" style="display:inline-block;padding:14px 22px;border-radius:14px;background:${accent};color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(action.label)}</a>`,
      ) +
      paragraph(
        `${escapeHtml(action.copyLink)}<br><a href="${escapeHtml(action.url)}" style="color:${accent};word-break:break-all">${escapeHtml(action.url)}</a>`,
        quiet,
      )
    : "";
  return [
    `<!doctype html><html lang="${escapeHtml(parts.locale)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title></title></head>`,
    `<body style="margin:0;background:#fbfaf7;color:#14202b;font:17px/1.45 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">`,
    `<div style="max-width:560px;margin:0 auto;padding:28px 20px">`,
    paragraph(escapeHtml(greeting)),
    paragraph(escapeHtml(lead)),
    facts.length > 0 ? factsHtml(facts) : "",
    button,
    `<div style="border-top:1px solid #e3dfd5;padding-top:16px">`,
    paragraph(`<strong>${escapeHtml(genuine.title)}</strong>`),
    `<ul style="margin:0 0 20px;padding:0 0 0 20px">${lines.join("")}</ul></div>`,
    paragraph(signature.map(escapeHtml).join("<br>"), quiet),
    stop
      ? paragraph(
          `<a href="${escapeHtml(stop.url)}" style="color:#55616c">${escapeHtml(stop.label)}</a>`,
          quiet,
        )
      : "",
    "</div></body></html>",
  ].join("\n");
}

// A page's HTML as Next made it, made ready to be sent: its styles inside, our own script, and the framework's script
// nowhere (plain) or after the first paint (rich). React escapes every `<` of a text, so a tag found here is one.
import type { PageKind } from "@/lib/domain/journey/page-kind";
import type { OwnScript, StylesheetReader } from "./own-assets";
import { classesIn } from "./stylesheet";

export interface DocumentParts {
  kind: PageKind;
  /** Of this response: what the policy allows styles, and on rich pages scripts, by. */
  nonce: string;
  readStylesheet: StylesheetReader;
  script: OwnScript;
  /** Of this page alone. */
  pageScripts: readonly OwnScript[];
}

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const SCRIPT_SOURCE = /\bsrc="([^"]+)"/;
const PRELOAD = /<link\b[^>]*\brel="(?:module)?preload"[^>]*>/g;
const STYLESHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
const HREF = /\bhref="([^"]+)"/;
const COMMENT = /<!--[\s\S]*?-->/g;

/** Expects a whole document. Plain pages lose what only React in the browser would read. */
export function finishDocument(html: string, parts: DocumentParts): string {
  const isPlain = parts.kind === "plain";
  const sources: string[] = [];
  const scripted = html.replace(SCRIPT, (script, attributes: string) => {
    const source = SCRIPT_SOURCE.exec(attributes)?.[1];
    if (source) sources.push(source);
    return isPlain || source ? "" : script;
  });
  const { styled, style } = takeStylesheets(scripted.replace(PRELOAD, ""), parts);
  const head = `${style}${scriptTags(parts, isPlain ? [] : sources)}</head>`;
  return (isPlain ? styled.replace(COMMENT, "") : styled).replace("</head>", () => head);
}

function takeStylesheets(html: string, { kind, nonce, readStylesheet }: DocumentParts) {
  const isPlain = kind === "plain";
  const classes = classesIn(html);
  const texts: string[] = [];
  const styled = html.replace(STYLESHEET, (link) => {
    const stylesheet = readStylesheet(HREF.exec(link)?.[1] ?? "");
    if (stylesheet === null) return link;
    // On a rich page scripts may yet show what is not there now.
    const late = isPlain ? [] : stylesheet.ofScripts;
    texts.push(stylesheet.usedBy(new Set([...classes, ...late])));
    // React looks for the stylesheets that it rendered; disabled they are there and not fetched again.
    return isPlain ? "" : link.replace("<link", "<link disabled");
  });
  const style = texts.length > 0 ? `<style nonce="${nonce}">${texts.join("")}</style>` : "";
  return { styled, style };
}

/** Our own scripts; with `runtime`, the framework's, which the first of ours loads after the first paint. */
export function scriptTags(
  { script, pageScripts, nonce }: Pick<DocumentParts, "script" | "pageScripts" | "nonce">,
  runtime: readonly string[] = [],
): string {
  const late = runtime.length > 0 ? ` nonce="${nonce}" data-runtime="${runtime.join(" ")}"` : "";
  return [scriptTag(script, late), ...pageScripts.map((other) => scriptTag(other))].join("");
}

const scriptTag = ({ src, integrity }: OwnScript, attributes = ""): string =>
  `<script defer src="${src}" integrity="${integrity}"${attributes}></script>`;

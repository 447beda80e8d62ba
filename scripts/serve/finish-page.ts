import type { IncomingMessage } from "node:http";
import { pageKind, pageScripts } from "@/lib/domain/journey/page-kind";
import { finishDocument, scriptTags } from "./document";
import { encodeBody } from "./encode-body";
import { type OwnAssets, readOwnAssets, stylesheetReader } from "./own-assets";
import type { PageBody, PageFinish } from "./page-response";
import { NONCE_HEADER, pathnameOf } from "./prepare-request";

/** Makes pages ready to be sent from what the build left in its folder. */
export function pageFinish(buildFolder: string, isDevelopment: boolean): PageFinish["finish"] {
  const assets = readOwnAssets(buildFolder);
  const readStylesheet = stylesheetReader(buildFolder);
  const finishHtml = (html: string, pathname: string, { headers }: IncomingMessage) => {
    const nonce = String(headers[NONCE_HEADER]);
    const { script } = assets;
    const more = pageScripts(pathname).map((name) => assets.pageScripts[name]);
    // Whoever develops keeps the framework's own scripts on every page, with all that they tell.
    return isDevelopment
      ? html.replace("</head>", () => `${scriptTags({ script, pageScripts: more, nonce })}</head>`)
      : finishDocument(html, {
          ...{ kind: pageKind(pathname), nonce, readStylesheet, script, pageScripts: more },
        });
  };
  return async (request, { html, status, isReady }) => {
    if (status === 404 && !isReady) return missingPage(request);
    const pathname = pathnameOf(request);
    const finished = isReady ? html : finishHtml(html, pathname, request);
    const effort = pageKind(pathname) === "rich" ? "thorough" : "light";
    const { body, encoding } = encodeBody(request, finished, effort);
    return { body, headers: { ...headersOf(request, assets), ...encodingOf(encoding) } };
  };
}

/** The page for addresses that show nothing, for this person; its own policy goes with it. */
async function missingPage(request: IncomingMessage): Promise<PageBody> {
  const { cookie = "", "accept-language": language = "" } = request.headers;
  const asked = { cookie, "accept-language": language };
  const page = await globalThis.quittanceSelf?.ask("/missing", asked);
  if (!page) throw new Error("the server does not listen yet");
  const { html, policy } = page;
  const { body, encoding } = encodeBody(request, html);
  const headers = { "Content-Security-Policy": policy, Vary: "Accept-Encoding" };
  return { body, headers: { ...headers, ...encodingOf(encoding) } };
}

function headersOf({ headers }: IncomingMessage, { speculation }: OwnAssets): PageBody["headers"] {
  // Who comes from outside, with the link of a message, is to read first: one request less. Who goes on from
  // a page of ours gets the rules by which browsers fetch the next page ahead, and keeps them.
  const mayGoAhead = headers["sec-fetch-site"] === "same-origin";
  return {
    Vary: "Accept-Encoding",
    ...(mayGoAhead ? { "Speculation-Rules": `"${speculation}"` } : {}),
  };
}

const encodingOf = (encoding: string | null): Record<string, string> =>
  encoding ? { "Content-Encoding": encoding } : {};

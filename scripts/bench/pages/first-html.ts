// What has to arrive before anything can be painted: the document and the stylesheets it names, counted as they
// come over the wire. Asked with node:http, because fetch hides how much was compressed.
import { get, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export type FirstHtml = {
  readonly status: number;
  /** The page's own name for itself; null where it has none. */
  readonly step: string | null;
  /** Body of the document and of each stylesheet in its head, compressed. */
  readonly bytes: number;
};

type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** Asks for the page as a browser that accepts these encodings. */
export async function firstHtml(
  url: string,
  encoding: string,
  headers: Readonly<Record<string, string>>,
): Promise<FirstHtml> {
  const asked = { ...headers, "accept-encoding": encoding };
  const page = await ask(url, { ...asked, accept: "text/html" });
  const html = decompress(page).toString();
  const sheets = stylesheetsOf(html).map((href) => ask(new URL(href, url).href, asked));
  const sheetBytes = (await Promise.all(sheets)).reduce((sum, { body }) => sum + body.length, 0);
  const step = /<main[^>]*\sdata-step="([^"]*)"/.exec(html)?.[1] ?? null;
  return { status: page.status, step, bytes: page.body.length + sheetBytes };
}

/** Addresses of the stylesheets that hold up the first paint: those in the head. */
export function stylesheetsOf(html: string): string[] {
  const [head = ""] = html.split("</head>", 1);
  const links = head.match(/<link\b[^>]*>/g) ?? [];
  return links.flatMap((link) =>
    /\srel="stylesheet"/.test(link) ? (/\shref="([^"]*)"/.exec(link)?.[1] ?? []) : [],
  );
}

function ask(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = get(url, { headers }, async (response) => {
    const chunks: Buffer[] = await response.toArray();
    resolve({
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: Buffer.concat(chunks),
    });
  });
  request.on("error", reject);
  return promise;
}

function decompress({ headers, body }: Answer): Buffer {
  if (headers["content-encoding"] === "br") return brotliDecompressSync(body);
  return headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
}

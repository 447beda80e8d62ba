// A very small HTTP router: a table of routes, body readers and the few kinds of answer the sandbox gives.
import type { IncomingMessage, ServerResponse } from "node:http";

const bodyBytesMax = 1_000_000;

export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  params: Readonly<Record<string, string>>;
};

export type Route = {
  method: "GET" | "POST";
  /** A path whose `:name` segments match anything and arrive in `params`. */
  path: string;
  handle(exchange: Exchange): void | Promise<void>;
};

/** A refusal that the router answers as problem JSON (RFC 9457). */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}

/** A part that routes by itself: it answers and resolves to true, or leaves the request alone. */
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Answers with the first handler that will, else from the table; whatever goes wrong is a problem, never a crash. */
export function answerWith(handlers: readonly Handler[], routes: readonly Route[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const url = URL.parse(request.url ?? "/", "http://sandbox");
      if (url === null) throw new HttpProblem(400, "The address cannot be read.");
      for (const handle of handlers) {
        if (await handle(request, response)) return;
      }
      await dispatch(routes, { request, response, url });
    } catch (error) {
      answerProblem(response, error);
    }
  };
}

/** 404 for an unknown path, 405 for a known path with another method; HEAD is a GET without its body. */
async function dispatch(
  routes: readonly Route[],
  exchange: Omit<Exchange, "params">,
): Promise<void> {
  const { request, response, url } = exchange;
  const method = request.method === "HEAD" ? "GET" : request.method;
  const matches = routes.flatMap((route) => {
    const params = matchPath(route.path, url.pathname);
    return params === null ? [] : [{ route, params }];
  });
  const match = matches.find(({ route }) => route.method === method);
  if (match !== undefined) {
    await match.route.handle({ ...exchange, params: match.params });
    return;
  }
  if (matches.length === 0) throw new HttpProblem(404, `There is nothing at ${url.pathname}.`);
  response.setHeader("allow", matches.map(({ route }) => route.method).join(", "));
  throw new HttpProblem(405, `${request.method} is not offered here.`);
}

/** The whole body as text. Throws HttpProblem 413 above 1 MB. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > bodyBytesMax) throw new HttpProblem(413, "The body is over 1 MB.");
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The body as JSON. Throws HttpProblem 400 when it is not. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, "The body is not JSON.");
  }
}

/** The body as form fields (application/x-www-form-urlencoded). */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(request));
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, "application/json; charset=utf-8", JSON.stringify(value));
}

/** Sends a whole body; nothing the sandbox says is worth keeping in a cache. */
export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string,
): void {
  response.writeHead(status, {
    "content-type": contentType,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
}

function answerProblem(response: ServerResponse, error: unknown): void {
  const isExpected = error instanceof HttpProblem;
  if (!isExpected)
    process.stderr.write(`sandbox: ${error instanceof Error ? error.stack : error}\n`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = isExpected ? error.status : 500;
  const detail = isExpected ? error.message : "The sandbox met an error; its log has the details.";
  const problem = { type: "about:blank", title: titleOf(status), status, detail };
  send(response, status, "application/problem+json", JSON.stringify(problem));
}

function titleOf(status: number): string {
  if (status === 404) return "Not found";
  return status === 500 ? "Sandbox error" : "Request refused";
}

function matchPath(pattern: string, pathname: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? "";
    if (segment.startsWith(":")) params[segment.slice(1)] = decodeSegment(value);
    else if (segment !== value) return null;
  }
  return params;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

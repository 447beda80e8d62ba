// Reading requests and writing answers over node:http.
import type { IncomingMessage, ServerResponse } from "node:http";
import { invalidRequest, StripeFault } from "./stripe-fault";

const bodyBytesMax = 200_000;

/** The whole body. Throws a 413 fault above 200 kB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > bodyBytesMax) throw invalidRequest("Request is too large.", {}, 413);
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export type Answer = { status: number; body: string; headers?: Record<string, string> };

export function answerOf(status: number, value: object): Answer {
  return { status, body: JSON.stringify(value) };
}

/** The envelope of a refusal; anything unforeseen is Stripe's 500 `api_error`. */
export function answerOfError(error: unknown): Answer {
  if (error instanceof StripeFault) return answerOf(error.status, { error: error.body });
  process.stderr.write(
    `stripe sandbox: ${error instanceof Error ? (error.stack ?? error.message) : "unknown error"}\n`,
  );
  const message = "An error occurred inside the Stripe sandbox; its log has the details.";
  return answerOf(500, { error: { type: "api_error", message } });
}

export function send(response: ServerResponse, answer: Answer): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, {
    "content-type": "application/json",
    "cache-control": "no-store",
    ...answer.headers,
  });
  response.end(answer.body);
}

/** The address by which the caller reached the sandbox. */
export function originOf(request: IncomingMessage): string {
  return `http://${request.headers.host ?? "localhost"}`;
}

/** The key of `Authorization: Bearer` or of basic authentication with the key as user. */
export function keyOf(request: IncomingMessage): string | null {
  const [scheme = "", credentials = ""] = (request.headers.authorization ?? "").split(" ");
  if (scheme.toLowerCase() === "bearer") return credentials;
  if (scheme.toLowerCase() !== "basic") return null;
  return Buffer.from(credentials, "base64").toString("utf8").split(":", 1)[0] ?? null;
}

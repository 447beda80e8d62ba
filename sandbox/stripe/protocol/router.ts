// The table of API routes and how a request finds its own.
import type { Account } from "@/sandbox/stripe/account/account";
import type { Form } from "./form";

export type Call = {
  account: Account;
  form: Form;
  /** The path's `:id`, or an empty text where the path has none. */
  id: string;
  /** Address of the sandbox as the caller sees it, without a trailing slash. */
  origin: string;
};

export type ApiRoute = {
  method: "GET" | "POST" | "DELETE";
  /** For example `/v1/payment_intents/:id/confirm`. */
  path: string;
  handle(call: Call): object;
};

export function findRoute(
  routes: readonly ApiRoute[],
  method: string,
  path: string,
): { route: ApiRoute; id: string } | null {
  for (const route of routes) {
    if (route.method !== method) continue;
    const id = matchedId(route.path, path);
    if (id !== null) return { route, id };
  }
  return null;
}

function matchedId(pattern: string, path: string): string | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  let id = "";
  for (const [index, segment] of wanted.entries()) {
    const actual = given[index] ?? "";
    if (segment === ":id" && actual !== "") id = actual;
    else if (segment !== actual) return null;
  }
  return id;
}

// The phone's pages and what they need: the document, live events, mail frames, the buttons, raw data.
import type { ServerResponse } from "node:http";
import { type Exchange, HttpProblem, type Route, readForm, send, sendJson } from "../http";
import { type AnswerDeps, answerSms, unsubscribeFrom } from "./answers";
import type { Assets } from "./assets";
import { chooseLanguage } from "./language";
import type { Live } from "./live";
import { sendMailFrame } from "./mail-frame";
import { page } from "./page";
import { fulfil } from "./stripe-wish";
import { buildView, type PhoneDeps } from "./view";

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function phoneRoutes(
  deps: PhoneDeps & AnswerDeps & { live: Live; assets: Assets },
): Route[] {
  const { assets, live, messages, people } = deps;
  return [
    { method: "GET", path: "/", handle: ({ response }) => redirect(response, "/phone") },
    { method: "GET", path: "/phone", handle: (exchange) => showPage(deps, exchange) },
    { method: "GET", path: "/phone/events", handle: ({ response }) => live.join(response) },
    { method: "GET", path: "/phone/mail/:id", handle: (exchange) => showMail(deps, exchange) },
    { method: "POST", path: "/phone/clock", handle: (exchange) => moveClock(deps, exchange) },
    { method: "POST", path: "/phone/stripe", handle: (exchange) => askStripe(deps, exchange) },
    ...answerRoutes(deps),
    file("/phone/style.css", "text/css; charset=utf-8", assets.css),
    file("/phone/script.js", "text/javascript; charset=utf-8", assets.script),
    {
      method: "GET",
      path: "/messages.json",
      handle: ({ response }) => sendJson(response, 200, messages.all()),
    },
    {
      method: "GET",
      path: "/people.json",
      handle: ({ response }) => sendJson(response, 200, people.all()),
    },
  ];
}

function answerRoutes(deps: AnswerDeps): Route[] {
  const route = (path: string, work: typeof answerSms): Route => ({
    ...{ method: "POST", path },
    handle: async (exchange) => {
      const form = await readOwnForm(exchange);
      await work(deps, form);
      redirect(exchange.response, placeOf(form));
    },
  });
  return [route("/phone/reply", answerSms), route("/phone/unsubscribe", unsubscribeFrom)];
}

function file(path: string, contentType: string, content: string): Route {
  return {
    method: "GET",
    path,
    handle: ({ response }) => send(response, 200, contentType, content),
  };
}

function showPage(deps: PhoneDeps, { request, response, url }: Exchange): void {
  const language = chooseLanguage(url, request.headers["accept-language"]);
  const view = buildView(deps, language, url.searchParams.get("person"));
  response.setHeader("content-security-policy", pagePolicy);
  response.setHeader("referrer-policy", "no-referrer");
  send(response, 200, "text/html; charset=utf-8", page(view).markup);
}

function showMail(deps: PhoneDeps, { response, params }: Exchange): void {
  const found = deps.messages.all().find(({ id }) => id === params.id);
  if (found?.html === undefined) throw new HttpProblem(404, "There is no such e-mail.");
  sendMailFrame(response, found.html);
}

async function moveClock(deps: PhoneDeps, exchange: Exchange): Promise<void> {
  const form = await readOwnForm(exchange);
  const error = deps.clock.advance(form.get("advance") ?? "");
  if (error !== null) throw new HttpProblem(400, `The clock was not moved: ${error}.`);
  redirect(exchange.response, placeOf(form));
}

async function askStripe(deps: PhoneDeps, exchange: Exchange): Promise<void> {
  const form = await readOwnForm(exchange);
  fulfil(deps.stripe, form.get("wish") ?? "");
  redirect(exchange.response, `${placeOf(form)}#stripe`);
}

/** A plain form, so that the page works without scripts; only from this page, not from another site. */
async function readOwnForm({ request }: Exchange): Promise<URLSearchParams> {
  if (request.headers["sec-fetch-site"] === "cross-site") {
    throw new HttpProblem(403, "This is asked for on the phone page.");
  }
  return readForm(request);
}

/** The phone and the language that the form was sent from. */
function placeOf(form: URLSearchParams): string {
  const query = new URLSearchParams({
    person: form.get("person") ?? "",
    lang: form.get("lang") ?? "",
  });
  return `/phone?${query.toString()}`;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location }).end();
}

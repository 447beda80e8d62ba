// Stripe in miniature: the API, the browser's endpoints, the script and the webhooks of one or more accounts.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Account } from "./account/account";
import { createAccountState } from "./account/account-state";
import { deliverDue } from "./account/delivery";
import { runDue } from "./account/schedule";
import { answerApi } from "./api";
import { answerBrowser, browserHeaders } from "./browser-api";
import { answerMandate } from "./mandate-page";
import type { AccountConfig, Clock, Snapshot } from "./ports";
import { type Answer, answerOfError, send } from "./protocol/exchange";
import { answerScript } from "./script";

const tickEveryMs = 500;

export type StripeSandbox = {
  /** Answers requests to /v1/*, /stripe.js and /stripe-js/*; resolves to false, untouched, for other paths. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Does what has become due (debits, fees, deliveries). Also happens by itself, twice a second. */
  tick(): void;
  /** Stops what happens by itself. */
  close(): void;
};

/** Each secret key is an account of its own; nothing of one is seen through another's keys. */
export function createStripe(world: {
  clock: Clock;
  accounts: readonly AccountConfig[];
  snapshot: Snapshot;
}): StripeSandbox {
  const accounts = world.accounts.map((config) => openAccount(config, world));
  let isTickWaiting = false;

  function tick(): void {
    for (const account of accounts) {
      runDue(account);
      deliverDue(account);
    }
  }

  function openAccount(config: AccountConfig, { clock, snapshot }: typeof world): Account {
    const key = `stripe:${config.secretKey.slice(-16)}`;
    const state = createAccountState(snapshot.load(key));
    const onChange = () => {
      snapshot.save(key, state);
      tickSoon();
    };
    return new Account(config, state, clock, onChange);
  }

  /** After the request that changed something has been answered, as webhooks come after answers. */
  function tickSoon(): void {
    if (isTickWaiting) return;
    isTickWaiting = true;
    setImmediate(() => {
      isTickWaiting = false;
      tick();
    });
  }

  const timer = setInterval(tick, tickEveryMs).unref();
  world.clock.onAdvance(tick);
  return {
    handle: (request, response) => handle(accounts, request, response),
    tick,
    close: () => clearInterval(timer),
  };
}

async function handle(
  accounts: readonly Account[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? "/", "http://sandbox");
  const answerer = answererOf(url.pathname);
  if (answerer === null) return false;
  try {
    send(response, await answerer(accounts, request, url));
  } catch (error) {
    const isBrowser = url.pathname.startsWith("/stripe-js/");
    const answer = answerOfError(error);
    send(response, isBrowser ? { ...answer, headers: { ...browserHeaders } } : answer);
  }
  return true;
}

type Answerer = (
  accounts: readonly Account[],
  request: IncomingMessage,
  url: URL,
) => Answer | Promise<Answer>;

function answererOf(path: string): Answerer | null {
  if (path === "/stripe.js") return answerScript;
  if (path.startsWith("/stripe-js/mandates/")) return answerMandate;
  if (path.startsWith("/stripe-js/")) return answerBrowser;
  if (path.startsWith("/v1/")) return answerApi;
  return null;
}

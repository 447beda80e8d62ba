// Stripe in miniature: the API, the browser's endpoints, the script and the webhooks of one or more accounts.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Account } from "./account/account";
import { createAccountState } from "./account/account-state";
import { deliverDue } from "./account/delivery";
import { runDue } from "./account/schedule";
import { answerApi } from "./api";
import { answerBrowser, browserHeaders } from "./browser-api";
import { answerControl, isControl } from "./control/control-api";
import { type Controls, createControls } from "./control/controls";
import { cut, withFault } from "./faults/with-fault";
import { answerMandate } from "./mandate-page";
import { planPayouts } from "./money/payouts";
import type { AccountConfig, Clock, Snapshot } from "./ports";
import { type Answer, answerOfError, send } from "./protocol/exchange";
import { answerScript } from "./script";

const tickEveryMs = 500;

export type StripeSandbox = {
  /** Answers requests to /v1/*, /stripe* and /stripe-js/*; resolves to false, untouched, for other paths. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** What people, banks and tests can do beside the API. */
  controls: Controls;
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
  /** Told after each change, for whoever shows it. */
  onChanged?: () => void;
}): StripeSandbox {
  let isTickWaiting = false;
  const accounts = world.accounts.map((config) => openAccount(config, world));
  const controls = createControls(accounts);

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
    const account = new Account(config, state, clock, onChange);
    planPayouts(account);
    return account;
  }

  /** After the request that changed something has been answered, as webhooks come after answers. */
  function tickSoon(): void {
    if (isTickWaiting) return;
    isTickWaiting = true;
    setImmediate(() => {
      isTickWaiting = false;
      tick();
      world.onChanged?.();
    });
  }

  const timer = setInterval(tick, tickEveryMs).unref();
  world.clock.onAdvance(tick);
  return {
    handle: (request, response) => handle({ accounts, controls }, request, response),
    controls,
    tick,
    close: () => clearInterval(timer),
  };
}

type Parts = { accounts: readonly Account[]; controls: Controls };

async function handle(
  { accounts, controls }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? "/", "http://sandbox");
  const answerer = answererOf(url.pathname);
  if (answerer === null && !isControl(url.pathname)) return false;
  const headers = url.pathname.startsWith("/stripe-js/") ? browserHeaders : {};
  const sendWith = (answer: Answer) =>
    send(response, { ...answer, headers: { ...headers, ...answer.headers } });
  try {
    const { method = "GET" } = request;
    const isSpared = answerer === null || method === "OPTIONS";
    const fault = isSpared ? null : controls.faults.take(method, url.pathname);
    const answer = await withFault(fault, () =>
      answerer === null ? answerControl(controls, request, url) : answerer(accounts, request, url),
    );
    if (answer === cut) response.destroy();
    else sendWith(answer);
  } catch (error) {
    sendWith(answerOfError(error));
  }
  return true;
}

type Answerer = (
  accounts: readonly Account[],
  request: IncomingMessage,
  url: URL,
) => Answer | Promise<Answer>;

/** Faults are for what is Stripe's here, so not for its script and its controls. */
function answererOf(path: string): Answerer | null {
  if (path === "/stripe.js") return answerScript;
  if (path.startsWith("/stripe-js/mandates/")) return answerMandate;
  if (path.startsWith("/stripe-js/")) return answerBrowser;
  if (path.startsWith("/v1/")) return answerApi;
  return null;
}

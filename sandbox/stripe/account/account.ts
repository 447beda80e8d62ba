// One Stripe account at work: its state, its time, and the events and future things it records.
import Stripe from "stripe";
import type { AccountConfig, Clock } from "@/sandbox/stripe/ports";
import { newId } from "@/sandbox/stripe/protocol/identifier";
import type { AccountState } from "./account-state";
import type { DueKind } from "./pending";
import { firstAttemptAtMs, isDropped, ordinaryWebhooks, type WebhookRule } from "./webhook-rule";

export type RequestMark = { id: string | null; idempotencyKey: string | null };

const noRequest: RequestMark = { id: null, idempotencyKey: null };

export class Account {
  /** The request being served; events name it as their cause. Handlers are synchronous, so there is only one. */
  request: RequestMark = noRequest;
  /** How webhooks go out; a restart forgets it. */
  webhooks: WebhookRule = ordinaryWebhooks;
  #happeningAtMs: number | null = null;

  constructor(
    readonly config: AccountConfig,
    readonly state: AccountState,
    readonly clock: Clock,
    private readonly onChange: () => void,
  ) {}

  /** The sandbox's time; while something happens that was due earlier, the time at which it was due. */
  now(): Date {
    return this.#happeningAtMs === null ? this.clock.now() : new Date(this.#happeningAtMs);
  }

  /** Stripe's timestamps: whole seconds. */
  nowSeconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  /** Does by itself, without a request, what belongs to that time. */
  happen(atMs: number, work: () => void): void {
    this.request = noRequest;
    this.#happeningAtMs = atMs;
    try {
      work();
    } finally {
      this.#happeningAtMs = null;
    }
    this.changed();
  }

  /** To be called after any change of an object, so that it is kept and its events go out. */
  changed(): void {
    this.onChange();
  }

  /** Records an event with the object as it is now; the delivery to the webhook follows by itself. */
  emit(type: Stripe.Event["type"], object: object): void {
    const id = newId("evt");
    this.state.events.put({
      id,
      object: "event",
      api_version: Stripe.API_VERSION,
      created: this.nowSeconds(),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: { id: this.request.id, idempotency_key: this.request.idempotencyKey },
      type,
    });
    if (!isDropped(this.webhooks, type)) {
      const nextAttemptAtMs = firstAttemptAtMs(this.webhooks);
      this.state.deliveries.put({ id, attempts: 0, nextAttemptAtMs });
    }
    this.changed();
  }

  /** Remembers something that happens to an object at a later time of the sandbox's clock. */
  schedule(kind: DueKind, targetId: string, dueAt: Date): void {
    this.state.dues.put({ id: `${kind}:${targetId}`, kind, targetId, dueAtMs: dueAt.getTime() });
    this.changed();
  }
}

// What can be asked of the sandbox beside Stripe's API, over all accounts: one object for the HTTP routes and the phone.
import type { Account } from "@/sandbox/stripe/account/account";
import { lookUp } from "@/sandbox/stripe/account/look-up";
import { createFaultList, type FaultList } from "@/sandbox/stripe/faults/fault-list";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";
import { type Action, act } from "./actions";
import { type AccountSummary, summaryOf } from "./summary";
import { deliverEvent, replay, ruleWebhooks, type WebhookControl } from "./webhook-control";

export type Controls = {
  faults: FaultList;
  summary(): AccountSummary[];
  /** Throws (404) when no account knows the id, and what Stripe would refuse. */
  act(action: Action): object;
  /** Of the account with this name, or of all. */
  ruleWebhooks(control: WebhookControl, accountName?: string): void;
  /** Returns how many events go out again. */
  replay(types: readonly string[] | undefined, accountName?: string): number;
  /** Sends these events now, in this order. */
  deliver(eventIds: readonly string[]): Promise<{ id: string; isTaken: boolean }[]>;
};

export function createControls(accounts: readonly Account[]): Controls {
  const named = (name: string | undefined) =>
    accounts.filter(({ config }) => name === undefined || config.name === name);
  const ownerOf = (id: string) => {
    const owner = accounts.find((account) => lookUp(account, id) !== undefined);
    if (owner === undefined) throw noSuch("object", id);
    return owner;
  };
  return {
    faults: createFaultList(),
    summary: () => accounts.map(summaryOf),
    act: (action) => act(ownerOf(action.id), action),
    ruleWebhooks(control, name) {
      for (const account of named(name)) ruleWebhooks(account, control);
    },
    replay: (types, name) =>
      named(name).reduce((count, account) => count + replay(account, types), 0),
    async deliver(eventIds) {
      const results: { id: string; isTaken: boolean }[] = [];
      for (const id of eventIds) results.push(await deliverEvent(ownerOf(id), id));
      return results;
    },
  };
}

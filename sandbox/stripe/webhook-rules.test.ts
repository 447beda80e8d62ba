import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { startTestStripe, type TestStripe } from "./start-test-stripe";
import { control } from "./test-calls";

async function makeCustomers({ stripe }: TestStripe, count: number): Promise<string[]> {
  const made: string[] = [];
  for (let left = count; left > 0; left -= 1) made.push((await stripe.customers.create()).id);
  return made;
}

function takenIds({ endpoint }: TestStripe): string[] {
  return endpoint.taken.map(({ id }) => id);
}

/** Once nothing waits any more. */
async function allDelivered(sandbox: TestStripe): Promise<void> {
  for (;;) {
    const overview = await (await fetch(`${sandbox.url}/stripe.json`)).text();
    if (!/"waiting":[1-9]/.test(overview)) return;
    await pause(20);
  }
}

describe("webhooks on demand", () => {
  it("are held until they may go", async () => {
    const sandbox = await startTestStripe();
    await control(sandbox, "webhooks", { mode: "hold" });
    await makeCustomers(sandbox, 3);
    sandbox.advanceDays(1);
    expect(sandbox.endpoint.taken).toEqual([]);
    await control(sandbox, "webhooks", {});
    await allDelivered(sandbox);
    expect(sandbox.endpoint.taken).toHaveLength(3);
  });

  it("go in the order that is asked for, while all else is held", async () => {
    const sandbox = await startTestStripe();
    await control(sandbox, "webhooks", { mode: "hold" });
    await makeCustomers(sandbox, 3);
    const newestFirst = (await sandbox.stripe.events.list()).data.map(({ id }) => id);
    await control(sandbox, "webhooks/deliver", { events: newestFirst });
    expect(takenIds(sandbox)).toEqual(newestFirst);
  });

  it("are dropped for good, unless all are sent again", async () => {
    const sandbox = await startTestStripe();
    await control(sandbox, "webhooks", { mode: "drop" });
    await makeCustomers(sandbox, 2);
    await control(sandbox, "webhooks", {});
    await makeCustomers(sandbox, 1);
    await allDelivered(sandbox);
    expect(sandbox.endpoint.taken).toHaveLength(1);
    expect(await control(sandbox, "webhooks/replay", {})).toEqual({ replayed: 3 });
    await allDelivered(sandbox);
    expect(new Set(takenIds(sandbox)).size).toBe(3);
  });

  it("come several times, and in no order", async () => {
    const sandbox = await startTestStripe();
    await control(sandbox, "webhooks", { copies: 3, shuffle: true });
    await makeCustomers(sandbox, 12);
    await allDelivered(sandbox);
    const ids = takenIds(sandbox);
    const made = (await sandbox.stripe.events.list({ limit: 100 })).data.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...made, ...made, ...made].toSorted());
    expect([...new Set(ids)]).not.toEqual(made.toReversed());
  });

  it("of one account can be held alone", async () => {
    const sandbox = await startTestStripe();
    await control(sandbox, "webhooks", { mode: "hold", account: "nobody" });
    await sandbox.stripe.customers.create();
    await sandbox.endpoint.event("customer.created");
  });
});

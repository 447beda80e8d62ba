import { beforeAll, expect, test } from "vitest";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { nextOf } from "@/scripts/testing/read-stream";
import { picture, typed } from "@/scripts/testing/screen-events";
import { agentOf, recorderOf } from "@/scripts/testing/shared-screen";
import { live, watch } from "@/scripts/testing/watch-screen";

const SCREENS = 100;
const now = new Date();
let creditorId = "";

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

/** One after the other: a test's computer has two cores. */
async function makeScreens() {
  const screens: { text: string; post: ReturnType<typeof recorderOf>; events: AsyncGenerator }[] =
    [];
  // An agent may type thirty codes an hour.
  for (let number = 0, agent = await agentOf(creditorId, now); number < SCREENS; number += 1) {
    if (number % 25 === 24) agent = await agentOf(creditorId, now);
    const { actor } = await identifiedPerson(creditorId, now);
    const id = await live(actor, agent, now);
    const post = recorderOf(actor, "/budget/income");
    await post(picture("/budget/income", `screen ${number}`), now);
    screens.push({ text: `value ${number}`, post, events: await watch(agent, id) });
  }
  return screens;
}

test("a hundred screens at once: each agent gets what was typed on theirs, and nothing else", async () => {
  const screens = await makeScreens();
  await Promise.all(screens.map(({ post, text }) => post([typed(4, text)], now)));
  const arrived = await Promise.all(
    screens.map(async ({ events, text }) => {
      const found = await nextOf(
        events as AsyncGenerator<{ event: string; data: { events: unknown[] } }>,
        ({ event, data }) => event === "screen" && JSON.stringify(data).includes("value"),
      );
      return JSON.stringify(found.data.events).includes(`"${text}"`);
    }),
  );
  expect(arrived.filter(Boolean)).toHaveLength(SCREENS);
}, 120_000);

import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { nextOf } from "@/scripts/testing/read-stream";
import { picture, typed } from "@/scripts/testing/screen-events";
import { actionsOf, agentOf, recorderOf } from "@/scripts/testing/shared-screen";
import { hear, live, watch } from "@/scripts/testing/watch-screen";
import { point } from "../agent/point";
import { answerProposal } from "./answer-proposal";
import { SCREEN_POST } from "./append-screen";

const now = new Date();
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let creditorId = "";
let agent: StaffMember;

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  agent = await agentOf(creditorId, now);
});

const newPerson = async () => (await identifiedPerson(creditorId, now)).actor;

describe("a shared screen", () => {
  test("arrives at the agent who typed the code, from its picture on, and their gestures at the person", async () => {
    const actor = await newPerson();
    const id = await live(actor, agent, now);
    const post = recorderOf(actor, "/budget/income");
    expect(await post(picture("/budget/income", "Vos revenus"), now)).toMatchObject({ ok: true });
    const events = await watch(agent, id);
    const screen = await nextOf(events, ({ event }) => event === "screen");
    expect(JSON.stringify(screen.data)).toContain("Vos revenus");
    await post([typed(4, "1520")], now);
    const next = await nextOf(events, ({ event }) => event === "screen");
    expect(JSON.stringify(next.data)).toContain("1520");

    const heard = await hear(actor);
    expect((await nextOf(heard, ({ event }) => event === "state")).data).toEqual({
      ...{ status: "live", agentName: "Léa" },
    });
    const laser = { kind: "laser", x: 10.4, y: 20 };
    expect(await point({ member: agent, id, posted: laser, now })).toMatchObject({ ok: true });
    expect((await nextOf(heard, ({ event }) => event === "gesture")).data).toEqual({
      ...laser,
      x: 10,
    });
  });

  test("is resumed after the last event that arrived, and begins anew with the newest picture", async () => {
    const actor = await newPerson();
    const id = await live(actor, agent, now);
    const post = recorderOf(actor, "/budget/income");
    await post(picture("/budget/income", "first"), now);
    await post([typed(4, "1")], now);
    await post([typed(4, "22")], now);
    const screens = async (events: Awaited<ReturnType<typeof watch>>, count: number) => {
      const ids: string[] = [];
      while (ids.length < count) {
        const { id: eventId } = await nextOf(events, ({ event }) => event === "screen");
        ids.push(String(eventId));
      }
      return ids;
    };
    expect(await screens(await watch(agent, id), 3)).toEqual(["1", "2", "3"]);
    expect(await screens(await watch(agent, id, 2n), 1)).toEqual(["3"]);
    await recorderOf(actor, "/plan")(picture("/plan", "second"), now);
    expect(await screens(await watch(agent, id), 1)).toEqual(["4"]);
    expect(await screens(await watch(agent, id, 2n), 1)).toEqual(["4"]);
    expect(await db.cobrowseEvent.count({ where: { cobrowseId: id } })).toBe(1);
  });

  test("keeps each batch once, and asks for a new picture where one is missing", async () => {
    const actor = await newPerson();
    await live(actor, agent, now);
    const post = recorderOf(actor, "/plan");
    await post(picture("/plan", "x"), now);
    expect(await post([typed(4, "1")], now, 1)).toMatchObject({ ok: true });
    expect(await post([typed(4, "1")], now, 1)).toMatchObject({ ok: true });
    expect(await post([typed(4, "1")], now, 3)).toEqual({ ok: false, error: "gap" });
    expect(await recorderOf(actor, "/plan")([typed(4, "1")], now, 5)).toMatchObject({
      error: "gap",
    });
  });

  test("of a page that may not be seen is dark: nothing of it is kept, whatever is posted", async () => {
    const actor = await newPerson();
    const id = await live(actor, agent, now);
    await recorderOf(actor, "/pay")(picture("/budget/income", "4242 4242 4242 4242"), now);
    const { data } = await nextOf(await watch(agent, id), ({ event }) => event === "screen");
    expect(data).toMatchObject({ isHidden: true, path: "", events: [] });
  });

  test("is sealed while it is there", async () => {
    const actor = await newPerson();
    const id = await live(actor, agent, now);
    await recorderOf(actor, "/plan")(picture("/plan", "Votre plan"), now);
    const rows = await db.cobrowseEvent.findMany({ where: { cobrowseId: id } });
    expect(rows).toHaveLength(1);
    for (const { bodySealed } of rows) {
      expect(Buffer.from(bodySealed).toString("latin1")).not.toMatch(/plan|page/i);
    }
  });
});

describe("what is proposed", () => {
  test("is answered once by the person, and the trail says so", async () => {
    const actor = await newPerson();
    const id = await live(actor, agent, now);
    const heard = await hear(actor);
    await nextOf(heard, ({ event }) => event === "state");
    const posted = { kind: "suggest", path: "/plan/own", field: "amount", value: "104,05" };
    await point({ member: agent, id, posted, now });
    const { data } = await nextOf(heard, ({ event }) => event === "gesture");
    expect(data).toMatchObject(posted);
    const events = await watch(agent, id);
    const answer = async () =>
      answerProposal({
        debtor: await readAs(actor, SCREEN_POST),
        posted: { id: data.id, isAccepted: true },
        now,
      });
    expect(await answer()).toEqual({ ok: true, value: null });
    expect(await answer()).toEqual({ ok: false, error: "unknown" });
    const told = await nextOf(events, ({ event }) => event === "answer");
    expect(told.data).toMatchObject({ isAccepted: true, kind: "suggest" });
    expect(await actionsOf(actor.debtorId)).toContain("cobrowse.answered by debtor");
  });

  test("is refused for a field or page that is not shared, and from another agent", async () => {
    const actor = await newPerson();
    const id = await live(actor, agent, now);
    const stranger = await agentOf(creditorId, now);
    const go = { kind: "go", path: "/plan" };
    const say = (posted: unknown, member = agent) => point({ member, id, posted, now });
    expect(await say({ kind: "go", path: "/pay" })).toMatchObject({ error: "not_allowed" });
    expect(await say({ ...go, kind: "press" })).toMatchObject({ error: "not_allowed" });
    expect(await say(go, stranger)).toMatchObject({ error: "over" });
    expect(await say(go)).toMatchObject({ ok: true });
  });
});

test("too much is refused clearly: too many batches at once, too many bytes in all", async () => {
  const actor = await newPerson();
  const id = await live(actor, agent, now);
  const post = recorderOf(actor, "/plan");
  await post(picture("/plan", "x"), now);
  await db.cobrowseSession.update({ where: { id }, data: { windowBatches: 250 } });
  expect(await post([typed(4, "1")], now)).toMatchObject({ error: "too_fast" });
  await db.cobrowseSession.update({ where: { id }, data: { sizeBytes: 40_000_000n } });
  expect(await post([typed(4, "1")], later(1), 1)).toMatchObject({ error: "too_much" });
});

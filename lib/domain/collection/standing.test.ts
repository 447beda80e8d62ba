import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CollectionState } from "./collection-state";
import { canCollectionMove } from "./collection-status";
import { type AttemptEnd, type InstalmentFacts, standingOf } from "./standing";

const retryOn = calendarDate("2026-12-10");
const nextTryOn = calendarDate("2026-12-08");
const kept = (status: CollectionState["status"], rest = {}): CollectionState => ({
  ...{ number: 2, status, attempts: 1, nextAttemptOn: null, reason: "generic", ...rest },
});
const facts = (rest: Partial<InstalmentFacts>): InstalmentFacts => ({
  ...{ state: null, isCovered: false, isDue: true, isWaitOver: false, attempt: null, nextTryOn },
  afterFailure: { status: "retrying", nextAttemptOn: retryOn },
  ...rest,
});
const attempt = (end: AttemptEnd, reason: string | null = null) => ({ end, reason });
const following = (status: CollectionState["status"], end: AttemptEnd, rest = {}) =>
  standingOf(facts({ state: kept(status), attempt: attempt(end, "generic"), ...rest }));

describe("how a collection stands", () => {
  it("follows its attempt", () => {
    expect(following("under_way", "on_its_way")).toMatchObject({ status: "under_way" });
    expect(following("under_way", "paid")).toMatchObject({ status: "collected" });
    expect(following("under_way", "to_confirm")).toMatchObject({ status: "awaiting_person" });
    expect(following("under_way", "failed")).toMatchObject({
      ...{ status: "retrying", nextAttemptOn: retryOn, reason: "generic" },
    });
  });

  it("an attempt that was stopped before the bank was asked is made another day, and is no failure", () => {
    expect(following("under_way", "stopped")).toEqual({
      ...{ status: "retrying", nextAttemptOn: nextTryOn, reason: null },
    });
  });

  it("a failure is weighed once: the day that was told stays", () => {
    const state = kept("retrying", { nextAttemptOn: nextTryOn });
    expect(standingOf(facts({ state, attempt: attempt("failed") }))).toMatchObject({
      ...{ status: "retrying", nextAttemptOn: nextTryOn },
    });
  });

  it("what is paid in another way is settled, and what was paid early is never begun", () => {
    for (const status of ["retrying", "awaiting_person", "unresolved"] as const) {
      expect(following(status, "failed", { isCovered: true })).toMatchObject({
        status: "settled_otherwise",
      });
    }
    expect(standingOf(facts({ isCovered: true }))).toMatchObject({ status: "settled_otherwise" });
    expect(standingOf(facts({ isCovered: true, isDue: false }))).toBeNull();
  });

  it("what the person did not answer in time is left to them", () => {
    expect(following("awaiting_person", "to_confirm", { isWaitOver: true })).toMatchObject({
      status: "unresolved",
    });
    expect(following("awaiting_person", "to_confirm")).toMatchObject({ status: "awaiting_person" });
    const state = kept("awaiting_person", { nextAttemptOn: nextTryOn });
    expect(standingOf(facts({ state, isWaitOver: true }))).toMatchObject({
      ...{ status: "awaiting_person" },
    });
  });

  it("money that went back is owed again and not collected by itself", () => {
    expect(following("collected", "taken_back")).toMatchObject({ status: "unresolved" });
    expect(following("settled_otherwise", "failed")).toMatchObject({ status: "unresolved" });
  });

  it("never makes a move that is not legal, however attempts end and money comes and goes", () => {
    let walks: Walk[] = ENDS.map((end) => ({ state: kept("under_way"), end, path: "" }));
    for (let turn = 0; turn < 5; turn += 1) {
      walks = walks.flatMap((walk) => [...onwards(walk, false), ...onwards(walk, true)]);
    }
    expect(walks.length).toBeGreaterThan(1_000);
  });
});

/** A failed or unconfirmed attempt may still be paid by the person; a refund of what was collected may fail. */
const NEXT_ENDS: Readonly<Record<AttemptEnd, readonly AttemptEnd[]>> = {
  on_its_way: ["on_its_way", "to_confirm", "paid", "failed", "stopped"],
  to_confirm: ["to_confirm", "on_its_way", "paid", "failed", "stopped"],
  failed: ["failed", "on_its_way", "paid", "stopped"],
  stopped: ["stopped", "on_its_way"],
  paid: ["paid", "taken_back"],
  taken_back: ["taken_back", "paid"],
};

const ENDS = Object.keys(NEXT_ENDS) as AttemptEnd[];

type Walk = { state: CollectionState; end: AttemptEnd; path: string };

/** Where an attempt's end leads, and every end that may follow. */
function onwards({ state, end, path }: Walk, isCovered: boolean): Walk[] {
  const moved = standingOf(facts({ state, isCovered, attempt: attempt(end, "generic") }));
  const told = `${path} ${end}${isCovered ? " (covered)" : ""}`;
  expect(isLegal(state, moved), `${told}: ${state.status} -> ${moved?.status}`).toBe(true);
  return NEXT_ENDS[end].map((next) => ({ state: { ...state, ...moved }, end: next, path: told }));
}

const isLegal = ({ status }: CollectionState, to: ReturnType<typeof standingOf>) =>
  to === null || to.status === status || canCollectionMove(status, to.status);

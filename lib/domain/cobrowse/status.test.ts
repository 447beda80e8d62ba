import { describe, expect, it } from "vitest";
import { COBROWSE_STATUSES, cobrowseEventOf, statusesBefore } from "./status";

describe("the life of a shared screen", () => {
  it("moves only along these edges: nobody looks before the person has agreed", () => {
    const edges = COBROWSE_STATUSES.flatMap((from) =>
      COBROWSE_STATUSES.flatMap((to) => {
        const event = cobrowseEventOf(from, to);
        return event ? [`${from} -> ${to}: ${event}`] : [];
      }),
    );
    expect(edges).toEqual([
      "offered -> consented: consented",
      "offered -> ended: ended",
      "consented -> live: joined",
      "consented -> ended: ended",
      "live -> ended: ended",
    ]);
  });

  it("can be ended at any time until it is over", () => {
    expect(statusesBefore("ended")).toEqual(["offered", "consented", "live"]);
    expect(statusesBefore("joined")).toEqual(["consented"]);
  });
});

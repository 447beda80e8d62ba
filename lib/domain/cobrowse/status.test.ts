import { describe, expect, it } from "vitest";
import { statusesBefore } from "./status";

describe("the life of a shared screen", () => {
  it("moves only along these edges: nobody looks before the person has agreed", () => {
    expect(statusesBefore("consented")).toEqual(["offered"]);
    expect(statusesBefore("joined")).toEqual(["consented"]);
  });

  it("can be ended at any time until it is over", () => {
    expect(statusesBefore("ended")).toEqual(["offered", "consented", "live"]);
  });
});

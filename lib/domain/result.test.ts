import { describe, expect, it } from "vitest";
import { err, ok } from "./result";

describe("a result", () => {
  it("is a value or an error, and says which", () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(err("nothing_owed")).toEqual({ ok: false, error: "nothing_owed" });
  });
});

import { describe, expect, it } from "vitest";
import { holdFormSchema, NOTE_LENGTH_MAX, noteFormSchema } from "./forms";

const KEY = "4f6f6e3c-7e62-4b0e-9a51-0c3f2a9d2f10";

describe("a note on a file", () => {
  it("is kept as it was written, special only where that was ticked", () => {
    expect(noteFormSchema.parse({ key: KEY, body: " Rappelle\r\nlundi " })).toEqual({
      ...{ key: KEY, body: "Rappelle\nlundi" },
    });
    expect(noteFormSchema.parse({ key: KEY, body: "x", isSpecial: "yes" }).isSpecial).toBe("yes");
  });

  it.each([
    [{ body: "  " }, "body_missing"],
    [{ body: "x".repeat(NOTE_LENGTH_MAX + 1) }, "body_too_long"],
    [{ key: "x" }, "form_incomplete"],
  ])("says what is wrong with %j", (change, code) => {
    const { error } = noteFormSchema.safeParse({ key: KEY, body: "x", ...change });
    expect(error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});

describe("a hold on a file", () => {
  const schema = holdFormSchema(["dispute", "hardship"]);

  it("stands for some days, or until it is released", () => {
    expect(schema.parse({ key: KEY, kind: "dispute", days: "30" }).days).toBe(30);
    expect(schema.parse({ key: KEY, kind: "dispute" }).days).toBeNull();
  });

  it.each([
    [{ kind: "whim" }, "kind_missing"],
    [{ days: "31" }, "days_unknown"],
  ])("says what is wrong with %j", (change, code) => {
    const { error } = schema.safeParse({ key: KEY, kind: "dispute", days: "", ...change });
    expect(error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});

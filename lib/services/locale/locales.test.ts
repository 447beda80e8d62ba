import { describe, expect, it } from "vitest";
import { fromAcceptLanguage } from "./locales";

describe("the language of a first visit", () => {
  it("is the most wanted one that we speak", () => {
    expect(fromAcceptLanguage("de-DE,en;q=0.5,fr;q=0.8")).toBe("fr");
    expect(fromAcceptLanguage("en-GB,en;q=0.9")).toBe("en");
  });

  it("leaves the choice to others when nothing fits or nothing is said", () => {
    expect(fromAcceptLanguage("de, fr;q=0")).toBeNull();
    expect(fromAcceptLanguage(null)).toBeNull();
  });
});

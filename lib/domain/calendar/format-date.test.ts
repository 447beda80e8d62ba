import { describe, expect, it } from "vitest";
import { calendarDate } from "./calendar-date";
import { formatDate } from "./format-date";

const second = calendarDate("2026-06-02");

describe("a date on screen", () => {
  it("is written in the person's language", () => {
    expect(formatDate(second, "fr")).toBe("2 juin 2026");
    expect(formatDate(second, "fr", "weekday")).toBe("mardi 2 juin 2026");
    expect(formatDate(second, "fr", "short")).toBe("2 juin");
    expect(formatDate(second, "fr", "month")).toBe("juin 2026");
    expect(formatDate(second, "fr", "numeric")).toBe("02/06/2026");
  });

  it("is British in English", () => {
    expect(formatDate(second, "en")).toBe("2 June 2026");
    expect(formatDate(second, "en", "numeric")).toBe("02/06/2026");
  });

  it("begins a French month with premier", () => {
    const first = calendarDate("2026-12-01");
    expect(formatDate(first, "fr")).toBe("1er décembre 2026");
    expect(formatDate(first, "fr-x-facile")).toBe("1er décembre 2026");
    expect(formatDate(first, "fr", "numeric")).toBe("01/12/2026");
    expect(formatDate(first, "en")).toBe("1 December 2026");
  });
});

import { expect, test } from "vitest";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { placeOf } from "./place";

const of = (postcode: string | null, country = "FR") =>
  placeOf({ country, postcode, timeZone: country === "GB" ? "Europe/London" : "Europe/Paris" });

test.each([
  ["13005", null, "Europe/Paris"],
  ["57000", "57", "Europe/Paris"],
  ["67000", "67", "Europe/Paris"],
  ["97110", "GP", "America/Guadeloupe"],
  ["97133", "BL", "America/St_Barthelemy"],
  ["97150", "MF", "America/Marigot"],
  ["97200", "MQ", "America/Martinique"],
  ["97300", "GF", "America/Cayenne"],
  ["97 400", "RE", "Indian/Reunion"],
  ["97500", null, "America/Miquelon"],
  ["97600", "YT", "Indian/Mayotte"],
  ["98714", null, "Pacific/Tahiti"],
  ["98800", null, "Pacific/Noumea"],
  [null, null, "Europe/Paris"],
])("postcode %s of France: region %s, clock of %s", (postcode, region, timeZone) => {
  const place = of(postcode);
  expect(place).toEqual({ timeZone, holidays: { country: "FR", region } });
  // A zone that does not exist throws.
  dateInZone(new Date("2026-11-24T10:00:00Z"), place.timeZone);
});

test.each([
  ["EH1 1YZ", "SCT"],
  ["g2 1aa", "SCT"],
  ["GL1 1AA", "ENG"],
  ["BT1 1AA", "NIR"],
  ["SW1A 1AA", "ENG"],
])("postcode %s of the United Kingdom has the holidays of %s", (postcode, region) => {
  expect(of(postcode, "GB").holidays).toEqual({ country: "GB", region });
});

test("elsewhere it is the country's common holidays on the creditor's clock", () => {
  expect(of("1000", "BE")).toEqual({
    ...{ timeZone: "Europe/Paris", holidays: { country: "BE", region: null } },
  });
});

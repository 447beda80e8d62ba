// Where somebody lives, from country and postcode: France's twelve overseas zones and its regional holidays, and the
// holidays of the parts of the United Kingdom.
import type { ContactPlace } from "./contact-time";

/** By the first digits of French postcodes; regions are date-holidays' own names. */
const FRENCH: readonly (readonly [
  prefix: string,
  region: string | null,
  timeZone: string | null,
])[] = [
  ["57", "57", null],
  ["67", "67", null],
  ["68", "68", null],
  // Both islands have postcodes of Guadeloupe.
  ["97133", "BL", "America/St_Barthelemy"],
  ["97150", "MF", "America/Marigot"],
  ["971", "GP", "America/Guadeloupe"],
  ["972", "MQ", "America/Martinique"],
  ["973", "GF", "America/Cayenne"],
  ["974", "RE", "Indian/Reunion"],
  ["975", null, "America/Miquelon"],
  ["976", "YT", "Indian/Mayotte"],
  ["977", "BL", "America/St_Barthelemy"],
  ["978", "MF", "America/Marigot"],
  ["986", null, "Pacific/Wallis"],
  ["987", null, "Pacific/Tahiti"],
  ["988", null, "Pacific/Noumea"],
];

/** Postcode areas; those that lie on both sides of the border count as English. */
const SCOTTISH = [
  "AB",
  "DD",
  "DG",
  "EH",
  "FK",
  "G",
  "HS",
  "IV",
  "KA",
  "KW",
  "KY",
  "ML",
  "PA",
  "PH",
  "ZE",
];

function britishRegion(postcode: string): string {
  const area = /^[A-Z]+/.exec(postcode)?.[0] ?? "";
  if (area === "BT") return "NIR";
  return SCOTTISH.includes(area) ? "SCT" : "ENG";
}

/** Without a postcode, or in another country: that country's common holidays and the creditor's clock. */
export function placeOf(home: {
  country: string;
  postcode: string | null;
  /** Of the creditor: of somebody whose postcode says no other. */
  timeZone: string;
}): ContactPlace {
  const { country, timeZone } = home;
  const postcode = (home.postcode ?? "").replace(/\s/gu, "").toUpperCase();
  if (country === "GB" && postcode) {
    return { timeZone, holidays: { country, region: britishRegion(postcode) } };
  }
  const found =
    country === "FR" ? FRENCH.find(([prefix]) => postcode.startsWith(prefix)) : undefined;
  const [, region = null, ownZone = null] = found ?? [];
  return { timeZone: ownZone ?? timeZone, holidays: { country, region } };
}

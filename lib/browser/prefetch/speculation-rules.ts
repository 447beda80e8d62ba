import { NOT_AHEAD } from "./not-ahead";

/**
 * The rules by which browsers that know them fetch the next page when a finger comes down on its link.
 * Not earlier ("moderate" on phones means: as soon as a link is in view): people pay for their data, and
 * a page with a balance has to be as fresh as the tap.
 */
export function speculationRules() {
  // Where a pattern has no query of its own, not all browsers take that for any query.
  const never = NOT_AHEAD.flatMap(({ path }) => [path, `${path}\\?*`]);
  return {
    prefetch: [
      {
        source: "document",
        where: { and: [{ href_matches: "/*" }, { not: { href_matches: never } }] },
        eagerness: "conservative",
      },
    ],
  };
}

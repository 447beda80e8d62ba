// Which pages are visited and how: all in French and light, the main ones also dark and with Arabic-length text.
import { DEBTOR_ROUTES, type DebtorRoute } from "@/e2e/fixtures/debtor-routes";
import type { DebtorState } from "@/e2e/fixtures/reach-state";

export type Look = "French, light" | "French, dark" | "Arabic length, light";

export type Visit = { readonly route: DebtorRoute; readonly look: Look };

const MAIN_ROUTES = [
  ...["link", "identity", "account", "budget-spending", "plan", "pay", "my-plan", "receipt"],
];

/** The visits of one state of the journey, in one go: sessions end after a quarter of an hour without a visit. */
export type Stage = { readonly state: DebtorState; readonly visits: readonly Visit[] };

/** Everything that is visited, by state. A quick run keeps to the main pages in French and light. */
export function planStages(isQuick: boolean): Stage[] {
  const routes = DEBTOR_ROUTES.filter(({ name }) => !isQuick || MAIN_ROUTES.includes(name));
  const byState = Map.groupBy(routes, ({ state }) => state);
  return [...byState].map(([state, ofState]) => ({
    state,
    visits: ofState.flatMap((route) => looksOf(route, isQuick).map((look) => ({ route, look }))),
  }));
}

function looksOf({ name }: DebtorRoute, isQuick: boolean): Look[] {
  const isMain = MAIN_ROUTES.includes(name) && !isQuick;
  return isMain ? ["French, light", "French, dark", "Arabic length, light"] : ["French, light"];
}

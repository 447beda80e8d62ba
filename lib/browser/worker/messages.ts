// What pages say to the service worker, and what it answers.

/** The person wants the version that waits. */
export const SKIP_WAITING = "skip-waiting";

/** The page that is open may be kept on this phone, as the device that the server knows it by. */
export interface KeepPage {
  type: "keep";
  deviceId: string;
  path: string;
  /** The person has just chosen to keep their plan; else only a copy that is there already is renewed. */
  isChosen: boolean;
}

/** The copy is as new as the page. */
export const KEPT = "kept";
/** Nothing could be kept: there is no room, or the browser does not allow it. */
export const NOT_KEPT = "not-kept";

/** The page wants to say what has become of forms that waited; the answer is `Outcomes`. */
export const ASK_OUTCOMES = "ask-outcomes";
export const OUTCOMES = "outcomes";

export interface Outcomes {
  type: typeof OUTCOMES;
  outcomes: string[];
}

export const isOutcomes = (data: unknown): data is Outcomes =>
  typeof data === "object" && data !== null && "type" in data && data.type === OUTCOMES;

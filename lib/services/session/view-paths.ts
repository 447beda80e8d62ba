import "server-only";

/** What a colleague reads who tried what only the person does. */
export const REFUSED_PATH = "/see-as/refused";
/** And who looks after the view is over. */
export const OVER_PATH = "/see-as/over";

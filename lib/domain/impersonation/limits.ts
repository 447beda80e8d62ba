/** How long somebody's pages are seen at most; for longer it is begun again, with a reason. */
export const VIEW_MINUTES_MAX = 15;

/** Wrong codes after which the person alone can agree, by a tap. */
export const CODE_TRIES_MAX = 5;

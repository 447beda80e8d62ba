/** A screen that is shown, as the bench's own processes tell each other about it. */
export type Share = {
  readonly id: string;
  /** Of the person who shows it, and of the agent who looks. */
  readonly cookie: string;
  readonly agentCookie: string;
};

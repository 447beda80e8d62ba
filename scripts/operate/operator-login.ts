import { z } from "zod";

/** What whoever runs a command calls themselves. Written otherwise it is still the same person: a second pair of eyes must be another's. */
export const operatorLogin = z
  .string()
  .toLowerCase()
  .regex(/^[\w.@-]{2,64}$/);

import { z } from "zod";

/** The id of a plan as a form posts it. */
export const planIdSchema = z.uuid();

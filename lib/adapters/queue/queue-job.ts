import "server-only";
import type { JobName, JobPayload } from "./job-name";

/**
 * The SQL call that queues a job about the row whose `id` a statement has in hand: the job exists if and only if
 * what the statement writes does. Its key is `key:id`: there is at most one such job waiting, and queueing it again
 * replaces it.
 */
export const queueJob = <Name extends JobName>(
  name: Name,
  {
    about,
    key,
    attemptsMax = 25,
  }: {
    /** Which field of its payload is the id. */
    about: keyof JobPayload<Name> & string;
    key: string;
    attemptsMax?: number;
  },
): string =>
  `enqueue('${name}', json_build_object('${about}', id), '${key}:' || id, ${attemptsMax})`;

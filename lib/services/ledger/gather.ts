import "server-only";
import { AsyncResource } from "node:async_hooks";

// Requests that come close together, asked by one call for many.

type Ask<Request, Answer> = (requests: readonly Request[]) => Promise<readonly Answer[]>;

/**
 * Makes a call for many answer single requests, one call at a time: who comes alone is asked at once; who comes while a call is
 * under way goes with everybody else who waits, `eachMax` at most, in the order in which they came. Nobody waits for company.
 *
 * `ask` answers one for each request, in their order, and is called as from the first of them; what it throws is
 * thrown to each.
 */
export function gather<Request, Answer>(
  ask: Ask<Request, Answer>,
  eachMax: number,
): (request: Request) => Promise<Answer> {
  type Waiting = PromiseWithResolvers<Answer> & {
    readonly request: Request;
    readonly ask: Ask<Request, Answer>;
  };
  const waiting: Waiting[] = [];
  let isUnderWay = false;
  const goOn = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    while (waiting.length > 0) await send(waiting.splice(0, eachMax));
    isUnderWay = false;
  };
  const send = async (some: readonly Waiting[]) => {
    try {
      const answers = await some[0]?.ask(some.map(({ request }) => request));
      for (const [place, answer] of answers?.entries() ?? []) some[place]?.resolve(answer);
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
  };
  return (request) => {
    const own = { ...Promise.withResolvers<Answer>(), request, ask: AsyncResource.bind(ask) };
    waiting.push(own);
    void goOn();
    return own.promise;
  };
}

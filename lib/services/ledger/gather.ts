import "server-only";
import { AsyncResource } from "node:async_hooks";

// Requests that come close together, asked by few calls for many.

type Limits = {
  /** Calls under way at once; who comes meanwhile waits for one of them to end. */
  readonly callsMax: number;
  /** Requests of one call. */
  readonly eachMax: number;
};

type Ask<Request, Answer> = (requests: readonly Request[]) => Promise<readonly Answer[]>;

/**
 * Makes a call for many answer single requests: who comes alone is asked at once; who comes while `callsMax` calls are under
 * way goes with everybody else who waits, in the order in which they came. Nobody waits for company.
 *
 * `ask` answers one for each request, in their order, and is called as from the first of them; what it throws is
 * thrown to each.
 */
export function gather<Request, Answer>(
  ask: Ask<Request, Answer>,
  { callsMax, eachMax }: Limits,
): (request: Request) => Promise<Answer> {
  type Waiting = PromiseWithResolvers<Answer> & {
    readonly request: Request;
    readonly ask: Ask<Request, Answer>;
  };
  const waiting: Waiting[] = [];
  let calls = 0;
  const goOn = () => {
    while (calls < callsMax && waiting.length > 0) void send(waiting.splice(0, eachMax));
  };
  const send = async (some: readonly Waiting[]) => {
    calls += 1;
    try {
      const answers = await some[0]?.ask(some.map(({ request }) => request));
      for (const [place, answer] of answers?.entries() ?? []) some[place]?.resolve(answer);
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
    calls -= 1;
    goOn();
  };
  return (request) => {
    const own = { ...Promise.withResolvers<Answer>(), request, ask: AsyncResource.bind(ask) };
    waiting.push(own);
    goOn();
    return own.promise;
  };
}

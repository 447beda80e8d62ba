import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { gather } from "./gather";

/** Calls that end when the test says so. */
function slowCalls(eachMax: number) {
  const calls: { asked: readonly number[]; end: (failure?: Error) => void }[] = [];
  const ask = gather((asked: readonly number[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<number[]>();
    const end = (failure?: Error) =>
      failure ? reject(failure) : resolve(asked.map((one) => one * 10));
    calls.push({ asked, end });
    return promise;
  }, eachMax);
  return { calls, ask, asked: () => calls.map(({ asked }) => asked) };
}

test("who comes alone is asked at once, and alone; so is who comes when the call is over", async () => {
  const { calls, ask, asked } = slowCalls(5);
  for (const [turn, one] of [1, 2].entries()) {
    const answer = ask(one);
    await expect.poll(() => asked().slice(turn)).toEqual([[one]]);
    calls[turn]?.end();
    expect(await answer).toBe(one * 10);
  }
});

test("who comes while a call is under way goes together with the others, in order, and each is answered its own", async () => {
  const { calls, ask, asked } = slowCalls(3);
  const answers = [1, 2, 3, 4, 5].map(ask);
  expect(asked()).toEqual([[1]]);
  calls[0]?.end();
  await expect.poll(asked).toEqual([[1], [2, 3, 4]]);
  answers.push(ask(6));
  calls[1]?.end();
  await expect.poll(asked).toEqual([[1], [2, 3, 4], [5, 6]]);
  calls[2]?.end();
  expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50, 60]);
});

test("what a call throws is thrown to each of its requests, and to no other", async () => {
  const { calls, ask } = slowCalls(2);
  const answers = Promise.allSettled([1, 2, 3, 4].map(ask));
  calls[0]?.end();
  await expect.poll(() => calls.length).toBe(2);
  calls[1]?.end(new Error("the connection is gone"));
  await expect.poll(() => calls.length).toBe(3);
  calls[2]?.end();
  expect((await answers).map(({ status }) => status)).toEqual([
    ...["fulfilled", "rejected", "rejected", "fulfilled"],
  ]);
});

test("a call for many is made as from the first of them, not as from whoever came before", async () => {
  const who = new AsyncLocalStorage<string>();
  const ask = gather(async (asked: readonly string[]) => asked.map(() => who.getStore()), 2);
  const as = (name: string) => who.run(name, () => ask(name));
  expect(await Promise.all(["a", "b", "c", "d"].map(as))).toEqual(["a", "b", "b", "d"]);
});

import { expect, test } from "vitest";
import { visit } from "./ask";
import { mixed, once, repeating } from "./step";

const asks = ["/a", "/b", "/c"].map((path) => visit(path));
const paths = (next: () => { path: string } | null, count: number) =>
  Array.from({ length: count }, () => next()?.path ?? null);

test("a page that may be repeated is asked for by everybody in turn, for ever", () => {
  expect(paths(repeating("page", "", asks).next, 4)).toEqual(["/a", "/b", "/c", "/a"]);
});

test("what succeeds once is asked once, and again only after its effect has been taken back", async () => {
  let undone = 0;
  const undo = async () => {
    undone += 1;
  };
  const form = once(
    "form",
    "",
    asks.map((ask) => () => ask),
    undo,
  );
  expect(paths(form.next, 4)).toEqual(["/a", "/b", "/c", null]);
  await form.prepare();
  expect([undone, ...paths(form.next, 3)]).toEqual([1, "/a", "/b", "/c"]);
});

test("after a preparation the asks go on where they were: the last ones may still be under way", async () => {
  const form = once(
    "form",
    "",
    asks.map((ask) => () => ask),
    async () => undefined,
  );
  form.next();
  await form.prepare();
  expect(paths(form.next, 3)).toEqual(["/b", "/c", "/a"]);
});

test("mixed steps come as often as their weights say, and are all prepared", async () => {
  const prepared: string[] = [];
  const stepOf = (path: string) => ({
    ...repeating(path, "http://one", [visit(path)]),
    prepare: async () => void prepared.push(path),
  });
  const mix = mixed("mix", [
    { step: stepOf("/often"), weight: 2 },
    { step: stepOf("/seldom"), weight: 1 },
  ]);
  await mix.prepare();
  expect(paths(mix.next, 4)).toEqual(["/often", "/often", "/seldom", "/often"]);
  expect([prepared, mix.url]).toEqual([["/often", "/seldom"], "http://one"]);
});

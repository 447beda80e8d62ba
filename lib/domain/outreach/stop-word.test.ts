import { expect, test } from "vitest";
import { wishOfReply } from "./stop-word";

test.each([
  ["STOP", "stop"],
  ["stop", "stop"],
  [" Stop. ", "stop"],
  ["Stop svp", "stop"],
  ["ARRÊT", "stop"],
  ["arrêtez de m'écrire", "stop"],
  ["Unsubscribe", "stop"],
  ["START", "start"],
  ["start!", "start"],
  ["Reprendre", "start"],
  ["start over please", null],
  ["Bonjour, stop", null],
  ["Stopover", null],
  ["Merci", null],
  ["👍", null],
  ["", null],
])("%j means %s", (text, wish) => {
  expect(wishOfReply(text)).toBe(wish);
});

// Every locale says the same things with the same arguments, in the typography of its language.
import { readdirSync, readFileSync } from "node:fs";
import { isStructurallySame, parse } from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";
import { z } from "zod";

type Messages = ReadonlyMap<string, string>;

const locales = readdirSync("messages").map((file) => file.replace(".json", ""));
const french = readMessages("fr");

function readMessages(locale: string): Messages {
  const parsed: unknown = JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"));
  return new Map(flatten("", parsed));
}

function flatten(prefix: string, value: unknown): [string, string][] {
  if (typeof value === "string") return [[prefix, value]];
  const entries = Object.entries(z.record(z.string(), z.unknown()).parse(value));
  return entries.flatMap(([key, inner]) => flatten(prefix ? `${prefix}.${key}` : key, inner));
}

test.each(locales)("%s has the keys of French, no more and no fewer", (locale) => {
  expect([...readMessages(locale).keys()].sort()).toEqual([...french.keys()].sort());
});

test.each(locales)("%s takes the arguments of French", (locale) => {
  const messages = readMessages(locale);
  const different = [...french].flatMap(([key, text]) => {
    const other = messages.get(key);
    if (other === undefined) return [];
    const answer = isStructurallySame(parse(text), parse(other));
    return answer.success ? [] : [`${key}: ${answer.error?.message}`];
  });
  expect(different).toEqual([]);
});

test("French has its own apostrophes and spaces that do not break", () => {
  const wrong = [...french].filter(([, text]) => /[a-zà-ÿ]'[a-zà-ÿ]| [:;!?€»]|« /i.test(text));
  expect(wrong).toEqual([]);
});

import { expect, it } from "vitest";
import { keepEach } from "./keep-each";

it("a thing is made once for each combination of names", () => {
  const made: string[] = [];
  const greet = keepEach((language: string, name: string) => {
    made.push(`${language} ${name}`);
    return { text: `${language}, ${name}` };
  });
  expect(greet("fr", "Jean")).toBe(greet("fr", "Jean"));
  expect(greet("en", "Jean").text).toBe("en, Jean");
  expect(made).toEqual(["fr Jean", "en Jean"]);
});

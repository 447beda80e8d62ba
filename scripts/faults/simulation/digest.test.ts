import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { digestOf } from "./digest";

const tell = (paid: string, returned: string) => [`${paid} is paid`, `${returned} comes back`];

test("two lives are the same whatever their ids are, and not where another id comes back", () => {
  const [one, other, third] = [randomUUID(), randomUUID(), "pi_4f8Kq2LmZx01Ab"] as const;
  expect(digestOf(tell(one, one))).toBe(digestOf(tell(third, third)));
  expect(digestOf(tell(one, one))).not.toBe(digestOf(tell(one, other)));
  expect(digestOf(tell(one, one))).not.toBe(digestOf([...tell(one, one), "and more"]));
});

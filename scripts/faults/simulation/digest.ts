// A world's story in one line, by which it is told whether the same seed lived the same life.
import { createHash } from "node:crypto";

/** Ids are made anew in each life: each counts as the how-manieth it is. */
const ID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[a-z]{2,8}_[A-Za-z0-9]{14,}\b/g;

export function digestOf(story: readonly string[]): string {
  const known = new Map<string, number>();
  const numberOf = (id: string) => {
    const number = known.get(id) ?? known.size;
    known.set(id, number);
    return `#${number}`;
  };
  return createHash("sha256").update(story.join("\n").replace(ID, numberOf)).digest("hex");
}

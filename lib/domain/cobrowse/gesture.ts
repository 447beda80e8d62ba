// What an agent can do with a shared screen: point, and propose. Nothing here types or presses for the person.
import { z } from "zod";
import { isSharedField } from "./shared-field";
import { isDestination } from "./shared-route";

/** Pixels of the page's window on the person's device. */
const place = z.number().min(-10_000).max(100_000);

export const gestureSchema = z.discriminatedUnion("kind", [
  /** Where the agent's pointer is. Never kept. */
  z.object({ kind: z.literal("laser"), x: place, y: place }),
  /** Draws a frame around a part of the page, and scrolls to it where that is asked. */
  z.object({ kind: z.literal("highlight"), node: z.int(), isScrolled: z.boolean() }),
  z.object({ kind: z.literal("clear") }),
  /** Proposes a value for a field, which the person takes or does not. */
  z.object({
    kind: z.literal("suggest"),
    path: z.string().max(200),
    field: z.string().max(60),
    value: z.string().min(1).max(40),
  }),
  /** Proposes another page. */
  z.object({ kind: z.literal("go"), path: z.string().max(200) }),
]);
export type Gesture = z.output<typeof gestureSchema>;

/** Whether an agent may make it: values only for shared fields of a page that is shown, and ways only to such pages. */
export function isAllowedGesture(gesture: Gesture): boolean {
  switch (gesture.kind) {
    case "suggest":
      return isSharedField(gesture.path, gesture.field);
    case "go":
      return isDestination(gesture.path);
    default:
      return true;
  }
}

/** The gestures that ask the person something; each is answered once. */
export const isProposal = ({ kind }: Gesture): boolean => kind === "suggest" || kind === "go";

// What a recorder may send: the parts of its events that an agent needs to see the page. Everything else that stands in an
// event is left out when it is read.
import { z } from "zod";

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A node as @rrweb/record writes it. Types: 0 document, 1 doctype, 2 element, 3 text, 4 CDATA, 5 comment. */
export const nodeSchema = z.object({
  type: z.int().min(0).max(5),
  id: z.int(),
  tagName: z.string().max(40).optional(),
  attributes: z.record(z.string(), value).optional(),
  textContent: z.string().optional(),
  isSVG: z.boolean().optional(),
  name: z.string().optional(),
  publicId: z.string().optional(),
  systemId: z.string().optional(),
  get childNodes(): z.ZodOptional<z.ZodArray<typeof nodeSchema>> {
    return z.array(nodeSchema).optional();
  },
});
export type ScreenNode = z.output<typeof nodeSchema>;

/** Changes of a style attribute come property by property. */
const styleChange = z.record(
  z.string(),
  z.union([z.string(), z.literal(false), z.tuple([z.string(), z.string()])]),
);

const mutation = z.object({
  source: z.literal(0),
  texts: z.array(z.object({ id: z.int(), value: z.string().nullable() })),
  attributes: z.array(
    z.object({ id: z.int(), attributes: z.record(z.string(), z.union([value, styleChange])) }),
  ),
  removes: z.array(z.object({ parentId: z.int(), id: z.int() })),
  adds: z.array(z.object({ parentId: z.int(), nextId: z.int().nullable(), node: nodeSchema })),
});

const moves = z.object({
  source: z.literal([1, 6]),
  positions: z.array(
    z.object({ x: z.number(), y: z.number(), id: z.int(), timeOffset: z.number() }),
  ),
});

const interaction = z.object({
  source: z.literal(2),
  type: z.int(),
  id: z.int(),
  x: z.number().optional(),
  y: z.number().optional(),
  pointerType: z.int().optional(),
});

const scroll = z.object({ source: z.literal(3), id: z.int(), x: z.number(), y: z.number() });
const resize = z.object({ source: z.literal(4), width: z.number(), height: z.number() });
const input = z.object({
  source: z.literal(5),
  id: z.int(),
  text: z.string(),
  isChecked: z.boolean(),
});

const timestamp = z.number();

export const screenEventSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal(2),
    timestamp,
    data: z.object({
      node: nodeSchema,
      initialOffset: z.object({ left: z.number(), top: z.number() }),
    }),
  }),
  z.object({
    type: z.literal(3),
    timestamp,
    data: z.discriminatedUnion("source", [mutation, moves, interaction, scroll, resize, input]),
  }),
  z.object({
    type: z.literal(4),
    timestamp,
    data: z.object({ href: z.string(), width: z.number(), height: z.number() }),
  }),
]);
export type ScreenEvent = z.output<typeof screenEventSchema>;
export type Mutation = z.output<typeof mutation>;

/** One post of the recorder. */
export const batchSchema = z.object({
  /** Of this page as it was loaded: a new one begins with a snapshot. */
  page: z.uuid(),
  /** Counts the batches of a page from 0. */
  number: z.int().min(0),
  path: z.string().max(200),
  /** How long the last post took to be answered, in milliseconds; null before the first. */
  roundTripMs: z.number().min(0).max(60_000).nullable(),
  events: z.array(z.unknown()).max(2_000),
});
export type Batch = z.output<typeof batchSchema>;

/** What is kept of a batch and shown to the agent. */
export interface ScreenBatch {
  page: string;
  path: string;
  /** The page is one that nobody is shown. */
  isHidden: boolean;
  roundTripMs: number | null;
  events: ScreenEvent[];
}

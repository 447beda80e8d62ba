// The server's own look at what a recorder sends, before anything is kept: it does not trust that the recorder is ours.
import { filterNode, type KnownNodes } from "./filter-node";
import { redactNumbers } from "./redact";
import { type Mutation, type ScreenEvent, screenEventSchema } from "./screen-event";
import { MASK } from "./shared-field";
import { isSharedRoute } from "./shared-route";

export interface Filtered {
  events: ScreenEvent[];
  known: KnownNodes;
  /** Events that were left out: not read, of a page that is not shown, or with something in them that may not be seen. */
  droppedCount: number;
  /** A whole picture of the page is among them: who joins later can begin with it. */
  hasSnapshot: boolean;
  /** The person did something: typed, tapped, scrolled. */
  isActive: boolean;
}

/** Sources of incremental events that a person causes: pointer, tap, scroll, input, touch. */
const BY_A_PERSON = new Set([1, 2, 3, 5, 6]);
const NOBODY: KnownNodes = { fields: {}, blocked: [] };

/** What of these events may be kept and seen. `known`: what earlier batches of the same page said of its nodes. */
export function filterScreen(
  path: string,
  sent: readonly unknown[],
  known: KnownNodes = NOBODY,
): Filtered {
  const state: KnownNodes = { fields: { ...known.fields }, blocked: [...known.blocked] };
  const events = isSharedRoute(path)
    ? sent.flatMap((event) => filterEvent(path, event, state) ?? [])
    : [];
  return {
    events,
    known: state,
    droppedCount: sent.length - events.length,
    hasSnapshot: events.some(({ type }) => type === 2),
    isActive: events.some((event) => event.type === 3 && BY_A_PERSON.has(event.data.source)),
  };
}

function filterEvent(path: string, sent: unknown, state: KnownNodes): ScreenEvent | null {
  const read = screenEventSchema.safeParse(sent);
  if (!read.success) return null;
  const event = read.data;
  switch (event.type) {
    case 4:
      // The address of another page than the one that is said to be shown.
      return pathOf(event.data.href) === path
        ? { ...event, data: { ...event.data, href: path } }
        : null;
    case 2: {
      state.fields = {};
      state.blocked = [];
      const node = filterNode(path, event.data.node, state);
      return node && { ...event, data: { ...event.data, node } };
    }
    case 3:
      return filterIncrement(path, event, state);
  }
}

type Increment = Extract<ScreenEvent, { type: 3 }>;

function filterIncrement(path: string, event: Increment, state: KnownNodes): Increment | null {
  const { data } = event;
  if (data.source === 0) {
    const seen = filterMutation(path, data, state);
    return seen && { ...event, data: seen };
  }
  if (data.source !== 5) return event;
  if (data.id in state.fields) {
    return { ...event, data: { ...data, text: redactNumbers(data.text) } };
  }
  // Something was typed where nobody may look: that it was, may be seen.
  return data.text === MASK && !data.isChecked ? event : null;
}

function filterMutation(path: string, data: Mutation, state: KnownNodes): Mutation | null {
  const isBlocked = (id: number) => state.blocked.includes(id);
  const adds = data.adds.map((add) => {
    const node = isBlocked(add.parentId) ? null : filterNode(path, add.node, state);
    return node && { ...add, node };
  });
  const seen = adds.filter((add) => add !== null);
  // One part that may not be seen, and nothing of the change is: half of it would not fit the page.
  if (seen.length < adds.length) return null;
  return {
    ...data,
    adds: seen,
    texts: data.texts
      .filter(({ id }) => !isBlocked(id))
      .map(({ id, value }) => ({ id, value: value === null ? null : redactNumbers(value) })),
    attributes: data.attributes
      .filter(({ id }) => !isBlocked(id))
      .map(({ id, attributes }) => ({ id, attributes: filterAttributes(attributes, id, state) })),
  };
}

type Attributes = Mutation["attributes"][number]["attributes"];
const TYPED = new Set(["value", "checked", "selected"]);

function filterAttributes(attributes: Attributes, id: number, state: KnownNodes): Attributes {
  const kept = Object.entries(attributes).flatMap(([name, value]) => {
    if (TYPED.has(name) && !(id in state.fields)) return [];
    return [[name, typeof value === "string" ? redactNumbers(value) : value]];
  });
  return Object.fromEntries(kept);
}

/** The path of an address, without query; null where it is none. */
function pathOf(href: string): string | null {
  if (href.startsWith("/")) return href.split(/[?#]/, 1)[0] ?? null;
  return URL.canParse(href) ? new URL(href).pathname : null;
}

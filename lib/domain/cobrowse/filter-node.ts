// Cleans a node of a snapshot before it is kept. A recorder of ours sends nothing that is taken out here; one that somebody
// has changed might.
import { redactNumbers } from "./redact";
import type { ScreenNode } from "./screen-event";
import { isSharedField, MASK } from "./shared-field";

/** What is known of a page's nodes between batches, by their ids. */
export interface KnownNodes {
  /** Fields whose value may be seen, with their names. */
  fields: Record<number, string>;
  /** Parts of the page of which nothing may be seen but where they are. */
  blocked: number[];
}

/** Marks what is nobody else's business on a page that is shown; the recorder blocks it by the same word. */
export const BLOCKED_ATTRIBUTE = "data-private";
const BLOCKED_TAGS = new Set(["iframe", "object", "embed", "audio", "video", "canvas", "portal"]);
const FIELD_TAGS = new Set(["input", "textarea", "select"]);
/** Their value says what they do, not what somebody typed. */
const SAYS_WHAT_IT_DOES = new Set(["submit", "button", "radio", "checkbox"]);
const WORDS = ["value", "placeholder", "title", "alt", "aria-label"] as const;

/** Whether the recorder had to leave a node empty: it says its size instead. */
const isLeftEmpty = ({ attributes = {} }: ScreenNode): boolean => "rr_width" in attributes;

const mustBeEmpty = ({ tagName = "", attributes = {} }: ScreenNode): boolean =>
  BLOCKED_TAGS.has(tagName) || BLOCKED_ATTRIBUTE in attributes;

/**
 * The node as it may be seen, or null where it carries what may not: a blocked part that is not empty. Notes in `known`
 * which fields and blocked parts are in it.
 */
export function filterNode(path: string, node: ScreenNode, known: KnownNodes): ScreenNode | null {
  if (node.type === 3) return filterText(node);
  if (node.type !== 2 || !node.tagName) return withChildren(path, node, known);
  if (isLeftEmpty(node) || mustBeEmpty(node)) {
    known.blocked.push(node.id);
    const isEmpty = isLeftEmpty(node) && (node.childNodes ?? []).length === 0;
    return isEmpty ? { ...node, attributes: sizeOnly(node.attributes) } : null;
  }
  const attributes = redactWords(node.attributes ?? {});
  if (FIELD_TAGS.has(node.tagName)) return filterField(path, { ...node, attributes }, known);
  return withChildren(path, { ...node, attributes }, known);
}

const filterText = (node: ScreenNode): ScreenNode => ({
  ...node,
  textContent: redactNumbers(node.textContent ?? ""),
});

function withChildren(path: string, node: ScreenNode, known: KnownNodes): ScreenNode | null {
  if (!node.childNodes) return node;
  const childNodes = node.childNodes.map((child) => filterNode(path, child, known));
  const seen = childNodes.filter((child) => child !== null);
  return seen.length === childNodes.length ? { ...node, childNodes: seen } : null;
}

function filterField(path: string, node: ScreenNode, known: KnownNodes): ScreenNode {
  const { tagName, attributes = {} } = node;
  const type = String(attributes.type ?? "").toLowerCase();
  const name = String(attributes.name ?? "");
  const isShared = isSharedField(path, name) && type !== "hidden";
  if (isShared) known.fields[node.id] = name;
  const seen = isShared ? attributes : withoutTyped(attributes, type);
  // What stands between the tags of a text area is what was typed there; a select's options are the page's own words.
  if (tagName === "textarea") return { ...node, attributes: seen, childNodes: [] };
  if (tagName !== "select") return { ...node, attributes: seen };
  const chosen = isShared ? attributes.value : undefined;
  return { ...node, attributes: seen, childNodes: chosenOf(node, chosen) };
}

/** The attributes of a field of which only may be seen that something was typed. */
function withoutTyped(attributes: NonNullable<ScreenNode["attributes"]>, type: string) {
  const { value, checked: _, ...others } = attributes;
  if (value === undefined || type === "hidden") return others;
  return { ...others, value: SAYS_WHAT_IT_DOES.has(type) ? value : maskOf(value) };
}

/** Says that something was typed, where something was. */
const maskOf = (value: unknown): string => (value === "" ? "" : MASK);

/** The options of a select, the chosen one marked: the recorder leaves that out of what it masks. */
const chosenOf = (node: ScreenNode, chosen: unknown): ScreenNode[] =>
  (node.childNodes ?? []).map((option) => {
    const { selected: _, ...attributes } = option.attributes ?? {};
    const isChosen = chosen !== undefined && attributes.value === chosen;
    return { ...option, attributes: { ...attributes, ...(isChosen ? { selected: true } : {}) } };
  });

function redactWords(attributes: NonNullable<ScreenNode["attributes"]>) {
  const words = WORDS.flatMap((word) => {
    const text = attributes[word];
    return typeof text === "string" ? [[word, redactNumbers(text)] as const] : [];
  });
  return { ...attributes, ...Object.fromEntries(words) };
}

/** Numbers of pixels and names of classes say nothing. */
function sizeOnly(attributes: ScreenNode["attributes"] = {}): ScreenNode["attributes"] {
  const { class: named, rr_width, rr_height } = attributes;
  return {
    ...(named ? { class: named } : {}),
    rr_width: rr_width ?? "",
    rr_height: rr_height ?? "",
  };
}

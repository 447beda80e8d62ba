import { LRUCache } from "lru-cache";
import postcss, { type ChildNode } from "postcss";

/** Pages differ in few ways; what a hostile form could add to them is no class. */
const PAGES_MAX = 500;

export interface Stylesheet {
  /** Its class names that scripts of the framework may put on a page later. */
  ofScripts: ReadonlySet<string>;
  /** The rules that can apply to a page with these class names, in their order. */
  usedBy: (classes: ReadonlySet<string>) => string;
}

/**
 * A stylesheet of the build, read once. Rules of other pages' classes need not travel with a page. `scripts`: the text of
 * the build's scripts for browsers.
 */
export function readStylesheet(css: string, scripts = ""): Stylesheet {
  const { nodes } = postcss.parse(css);
  const named = new Set([...css.matchAll(CLASS)].map(([, name = ""]) => name));
  const ofScripts = new Set([...named].filter((name) => scripts.includes(name)));
  const known = new LRUCache<string, string>({ max: PAGES_MAX });
  const usedBy = (classes: ReadonlySet<string>) => {
    const key = [...classes].sort().join(" ");
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const used = nodes.map((node) => usedPart(node, classes)).join("");
    known.set(key, used);
    return used;
  };
  return { ofScripts, usedBy };
}

/** At-rules that only group rules; the others say something of their own. */
const GROUPING = new Set(["media", "supports", "layer", "container"]);

function usedPart(node: ChildNode, classes: ReadonlySet<string>): string {
  if (node.type === "comment") return "";
  if (node.type === "rule") {
    const isUsed = node.selectors.some((selector) => canApply(selector, classes));
    return isUsed ? node.toString() : "";
  }
  if (node.type === "atrule" && node.nodes && GROUPING.has(node.name)) {
    const inner = node.nodes.map((child) => usedPart(child, classes)).join("");
    return inner && `@${node.name} ${node.params}{${inner}}`;
  }
  return node.type === "atrule" && !node.nodes ? `${node.toString()};` : node.toString();
}

/** What stands inside these says nothing of what must be on the page. */
const CONDITION = /:(?:is|not|where|has)\((?:[^()]|\([^()]*\))*\)/g;
const CLASS = /\.([\w-]+)/g;

function canApply(selector: string, classes: ReadonlySet<string>): boolean {
  const needed = selector.replace(CONDITION, "").matchAll(CLASS);
  return [...needed].every(([, name = ""]) => classes.has(name));
}

const CLASS_ATTRIBUTE = /\sclass="([^"]*)"/g;
/** In the data from which React takes a page over: parts that it may show only later are there too. */
const CLASS_IN_DATA = /\\"className\\":\\"([^"\\]*)\\"/g;

/** The class names in a page's HTML. */
export function classesIn(html: string): Set<string> {
  const lists = [...html.matchAll(CLASS_ATTRIBUTE), ...html.matchAll(CLASS_IN_DATA)];
  const names = lists.flatMap(([, list = ""]) => list.split(" "));
  return new Set(names.filter((name) => name !== ""));
}

// `expand[]`: puts whole objects where an answer holds their ids.
import type { Account } from "@/sandbox/stripe/account/account";
import { lookUp } from "@/sandbox/stripe/account/look-up";
import { invalidRequest } from "./stripe-fault";

const depthMax = 4;

type Node = Record<string, unknown>;

/** A copy of the object with every path (`latest_charge.balance_transaction`, `data.customer`) filled in. */
export function expanded(account: Account, object: object, paths: readonly string[]): object {
  const copy: unknown = structuredClone(object);
  for (const path of paths) {
    const segments = path.split(".");
    if (segments.length > depthMax) {
      throw invalidRequest(`You cannot expand more than ${depthMax} levels of a property`);
    }
    fill(account, copy, segments, path);
  }
  return isNode(copy) ? copy : {};
}

function fill(account: Account, node: unknown, segments: readonly string[], path: string): void {
  const [name, ...rest] = segments;
  if (name === undefined || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) fill(account, item, segments, path);
    return;
  }
  if (!isNode(node) || !(name in node)) throw cannotExpand(path);
  const value = node[name];
  if (typeof value === "string") {
    const found = lookUp(account, value);
    if (found === undefined) throw cannotExpand(path);
    node[name] = structuredClone(found);
  } else if (rest.length === 0 && typeof value !== "object") {
    throw cannotExpand(path);
  }
  fill(account, node[name], rest, path);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cannotExpand(path: string) {
  return invalidRequest(`This property cannot be expanded (${path}).`, { param: "expand" });
}

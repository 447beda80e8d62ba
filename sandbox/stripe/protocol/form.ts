// Reads Stripe's form encoding: nested names `a[b][c]`, lists `a[0]` and `a[]`.
import { invalidRequest } from "./stripe-fault";

export type FormValue = string | FormValue[] | Form;
export interface Form {
  [name: string]: FormValue;
}

const nameDepthMax = 12;

/** Parses a body or a query string. Throws a 400 fault when one name is both a value and a group. */
export function parseForm(encoded: string): Form {
  const root = emptyForm();
  for (const [name, value] of new URLSearchParams(encoded)) place(root, pathOf(name), value);
  return withLists(root);
}

export function emptyForm(): Form {
  // No prototype: a field called `__proto__` or `constructor` is only a field.
  return Object.create(null);
}

export function isForm(value: FormValue | undefined): value is Form {
  return typeof value === "object" && !Array.isArray(value);
}

function pathOf(name: string): string[] {
  const head = name.split("[", 1)[0] ?? name;
  const rest = [...name.slice(head.length).matchAll(/\[([^\]]*)\]/g)].map(
    (match) => match[1] ?? "",
  );
  return [head, ...rest].slice(0, nameDepthMax);
}

function place(root: Form, path: readonly string[], value: string): void {
  let node = root;
  for (const [depth, segment] of path.entries()) {
    const name = segment === "" ? String(Object.keys(node).length) : segment;
    if (depth === path.length - 1) {
      node[name] = value;
      return;
    }
    const next = node[name] ?? emptyForm();
    if (!isForm(next)) throw invalidRequest("Invalid request body: a name is used twice.");
    node[name] = next;
    node = next;
  }
}

/** Groups whose names are all numbers are lists. */
function withLists(form: Form): Form {
  const result = emptyForm();
  for (const [name, value] of Object.entries(form)) result[name] = withListsInside(value);
  return result;
}

function withListsInside(value: FormValue): FormValue {
  if (!isForm(value)) return value;
  const names = Object.keys(value);
  const isList = names.length > 0 && names.every((name) => /^\d{1,4}$/.test(name));
  const inside = withLists(value);
  return isList ? Object.values(inside) : inside;
}

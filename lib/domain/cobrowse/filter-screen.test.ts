import { describe, expect, it } from "vitest";
import { filterScreen } from "./filter-screen";
import type { ScreenNode } from "./screen-event";

const at = { timestamp: 1 };
const text = (id: number, textContent: string): ScreenNode => ({ type: 3, id, textContent });
const element = (
  id: number,
  tagName: string,
  attributes: ScreenNode["attributes"] = {},
  childNodes: ScreenNode[] = [],
): ScreenNode => ({ type: 2, id, tagName, attributes, childNodes });
const meta = (href: string) => ({ ...at, type: 4, data: { href, width: 360, height: 640 } });
const snapshot = (...childNodes: ScreenNode[]) => ({
  ...at,
  type: 2,
  data: { node: { type: 0, id: 1, childNodes }, initialOffset: { left: 0, top: 0 } },
});
const input = (id: number, typed: string, isChecked = false) => ({
  ...at,
  type: 3,
  data: { source: 5, id, text: typed, isChecked },
});
const adding = (parentId: number, node: ScreenNode) => ({
  ...at,
  type: 3,
  data: {
    ...{ source: 0, texts: [], attributes: [], removes: [] },
    adds: [{ parentId, nextId: null, node }],
  },
});

const INCOME = "/budget/income";

describe("what a recorder sends", () => {
  it("is kept of a page that may be seen: the page, and what is typed in shared fields", () => {
    const page = snapshot(element(2, "input", { name: "salary.amount", value: "1520" }));
    const events = [meta(`https://x.example${INCOME}?from=plan`), page, input(2, "1600")];
    const kept = filterScreen(INCOME, events);
    expect(kept).toMatchObject({ droppedCount: 0, hasSnapshot: true, isActive: true });
    expect(kept.events[0]?.data).toMatchObject({ href: INCOME });
    expect(JSON.stringify(kept.events)).toContain("1520");
    expect(JSON.stringify(kept.events)).toContain("1600");
  });

  it("is dropped whole where the page may not be seen, whatever it claims in its events", () => {
    const events = [meta("/budget/income"), snapshot(text(2, "secret"))];
    expect(filterScreen("/pay", events)).toMatchObject({ events: [], droppedCount: 2 });
    expect(filterScreen("/nowhere-known", events)).toMatchObject({ events: [], droppedCount: 2 });
  });

  it("is dropped where its address is another page's than it says", () => {
    expect(
      filterScreen(INCOME, [meta("https://x.example/pay"), meta("javascript:1")]),
    ).toMatchObject({ events: [], droppedCount: 2 });
  });
});

describe("a recorder that somebody has changed", () => {
  it("cannot bring what is typed in fields that are not shared", () => {
    const kept = filterScreen(INCOME, [
      snapshot(
        element(2, "input", { name: "birthDate.day", value: "27" }),
        element(3, "input", { name: "salary.amount", type: "hidden", value: "hidden-value" }),
        element(4, "textarea", { name: "comment", value: "in confidence" }, [text(5, "told")]),
        element(6, "input", { type: "checkbox", name: "agreed", value: "yes", checked: true }),
      ),
      input(2, "28"),
      input(6, "•••", true),
      input(99, "unknown"),
    ]);
    const seen = JSON.stringify(kept.events);
    for (const typed of ["27", "28", "hidden-value", "confidence", "told", "checked", "unknown"]) {
      expect(seen).not.toContain(typed);
    }
    expect(kept.droppedCount).toBe(3);
  });

  it("cannot bring values by changing attributes, nor parts below what is blocked", () => {
    const before = filterScreen(INCOME, [
      snapshot(
        element(2, "input", { name: "code", value: "•••" }),
        element(3, "div", { class: "a", rr_width: "10px", rr_height: "10px" }),
      ),
    ]);
    expect(before.known.blocked).toEqual([3]);
    const change = {
      ...at,
      type: 3,
      data: {
        ...{ source: 0, removes: [], adds: [] },
        texts: [{ id: 3, value: "below" }],
        attributes: [
          { id: 2, attributes: { value: "123456", class: "b" } },
          { id: 3, attributes: { title: "below" } },
        ],
      },
    };
    const after = filterScreen(INCOME, [change, adding(3, text(9, "below"))], before.known);
    expect(JSON.stringify(after.events)).not.toMatch(/123456|below/);
    expect(after.droppedCount).toBe(1);
  });

  it("cannot bring what it had to block: private parts, frames, pictures of canvases", () => {
    for (const node of [
      element(2, "p", { "data-private": "" }, [text(3, "•••• 4242")]),
      element(2, "iframe", { src: "https://js.stripe.com" }),
      element(2, "canvas", { rr_dataURL: "data:image/png;base64,AA" }),
      element(2, "div", {}, [element(3, "div", { rr_width: "1px" }, [text(4, "inside")])]),
    ]) {
      expect(filterScreen("/my-plan", [snapshot(node)]).events).toEqual([]);
      expect(filterScreen("/my-plan", [adding(1, node)]).events).toEqual([]);
    }
  });

  it("cannot bring card numbers and IBANs in the page's text", () => {
    const kept = filterScreen("/account", [
      snapshot(
        text(2, "4242 4242 4242 4242"),
        element(3, "p", { title: "DE89370400440532013000" }),
      ),
      adding(1, text(4, "FR14 2004 1010 0505 0001 3M02 606")),
    ]);
    expect(JSON.stringify(kept.events)).not.toMatch(/4242|3704|2004/);
    expect(kept.droppedCount).toBe(0);
  });

  it("cannot bring events that we do not know, nor keys that we do not", () => {
    const custom = { ...at, type: 5, data: { tag: "typed", payload: "4242" } };
    const log = { ...at, type: 3, data: { source: 11, payload: ["secret"] } };
    const more = {
      ...meta("/account"),
      extra: "secret",
      data: { ...meta("/account").data, more: 1 },
    };
    const kept = filterScreen("/account", [custom, log, more, "text", null]);
    expect(kept.events).toEqual([meta("/account")]);
    expect(kept.droppedCount).toBe(4);
  });
});

it("the chosen option of a shared list is marked, which the recorder leaves out", () => {
  const options = [element(3, "option", { value: "1" }), element(4, "option", { value: "5" })];
  const list = (name: string) => element(2, "select", { name, value: "5" }, options);
  const seen = (name: string) =>
    JSON.stringify(filterScreen("/plan/own", [snapshot(list(name))]).events);
  expect(seen("payDay")).toContain('"value":"5","selected":true');
  expect(seen("other")).not.toContain("selected");
});

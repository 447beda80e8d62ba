import { describe, expect, it } from "vitest";
import { finishDocument } from "./document";
import { readStylesheet } from "./stylesheet";

const SCRIPT = { src: "/assets/page-1.js", integrity: "sha384-abc" };
const CSS = "/_next/static/chunks/a.css";
const STYLES = "h1{color:red}.x_late{top:0}.x_never{top:0}";
const PAGE = [
  '<!DOCTYPE html><html><head><meta charSet="utf-8"/>',
  `<link rel="stylesheet" href="${CSS}" data-precedence="next"/>`,
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<script src="/_next/static/chunks/a.js" async=""></script></head>',
  '<body><!--$--><h1>1 &lt; 2<!-- -->, $1</h1><!--/$--><form action=""><input name="$ACTION_ID_1"/></form>',
  '<script nonce="n1">self.__next_f.push([1,"flight"])</script>',
  '<script src="/_next/static/chunks/b.js" id="_R_" async=""></script></body></html>',
].join("");

const finish = (kind: "plain" | "rich") =>
  finishDocument(PAGE, {
    kind,
    nonce: "n1",
    script: SCRIPT,
    pageScripts: [],
    readStylesheet: (href) => (href === CSS ? readStylesheet(STYLES, '"x_late"') : null),
  });

describe("a plain page", () => {
  it("has one script: our own, checked by its hash", () => {
    expect(finish("plain").match(/<script\b[^>]*>/g)).toEqual([
      '<script defer src="/assets/page-1.js" integrity="sha384-abc">',
    ]);
  });

  it("loads no stylesheet and nothing ahead: its styles are inside", () => {
    const html = finish("plain");
    expect(html).not.toContain("<link");
    expect(html).toContain('<style nonce="n1">h1{color:red}</style>');
  });

  it("keeps every word and every form as they were", () => {
    expect(finish("plain")).toContain(
      '<body><h1>1 &lt; 2, $1</h1><form action=""><input name="$ACTION_ID_1"/></form></body>',
    );
  });
});

describe("a rich page", () => {
  it("names the framework's scripts for later and loads none of them by itself", () => {
    const html = finish("rich");
    expect(html).toContain('data-runtime="/_next/static/chunks/a.js /_next/static/chunks/b.js"');
    expect(html.match(/<script[^>]* src=/g)).toHaveLength(1);
  });

  it("has the styles of what scripts may show later, and not those of other pages", () => {
    expect(finish("rich")).toContain('<style nonce="n1">h1{color:red}.x_late{top:0}</style>');
  });

  it("keeps what React needs to take it over: its data, its markers and its stylesheets", () => {
    const html = finish("rich");
    expect(html).toContain('self.__next_f.push([1,"flight"])');
    expect(html).toContain("<!--$-->");
    expect(html).toContain(
      `<link disabled rel="stylesheet" href="${CSS}" data-precedence="next"/>`,
    );
  });
});

it("a page's own script comes after the one of every page, each by its hash", () => {
  const parts = { kind: "plain", nonce: "n1", script: SCRIPT, readStylesheet: () => null } as const;
  const pageScripts = [{ src: "/assets/pocket-1.js", integrity: "sha384-def" }];
  expect(finishDocument("<head></head>", { ...parts, pageScripts })).toBe(
    '<head><script defer src="/assets/page-1.js" integrity="sha384-abc"></script>' +
      '<script defer src="/assets/pocket-1.js" integrity="sha384-def"></script></head>',
  );
});

it("a stylesheet that is not of the build stays as it was", () => {
  const html = '<head><link rel="stylesheet" href="/other.css"/></head>';
  const parts = { kind: "plain", nonce: "n1", script: SCRIPT } as const;
  const more = { readStylesheet: () => null, pageScripts: [] };
  expect(finishDocument(html, { ...parts, ...more })).toContain(
    '<link rel="stylesheet" href="/other.css"/>',
  );
});

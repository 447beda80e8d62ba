import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { refusalOf } from "./refusal";

const refusal = (method: string, url: string, headers: IncomingHttpHeaders = {}) =>
  refusalOf({ method, url, headers });

describe("the web server refuses", () => {
  it.each(["/%E0%A4%A", "/l/%zz", "http://elsewhere.test/x", "*", ""])(
    "the unreadable address %j",
    (url) => {
      expect(refusal("GET", url)).toBe(400);
    },
  );

  it.each(["PUT", "DELETE", "TRACE", "OPTIONS"])("%s on a page", (method) => {
    expect(refusal(method, "/account")).toBe(405);
  });

  it("a body that no form has", () => {
    expect(refusal("POST", "/pay", { "content-length": "12000000" })).toBe(413);
  });

  it.each(["cross-site", "same-site"])("a form posted by a %s page", (site) => {
    expect(refusal("POST", "/settings", { "sec-fetch-site": site })).toBe(403);
  });
});

describe("a browser that does not say which site a form comes from", () => {
  const post = (url: string, origin: string, more: IncomingHttpHeaders = {}) =>
    refusal("POST", url, { origin, host: "pay.example:443", ...more });

  it("is believed by the form's origin", () => {
    expect(post("/l/abc", "https://evil.example")).toBe(403);
    expect(post("/l/abc", "https://pay.example:443")).toBeNull();
    expect(post("/pay", "https://a.example", { "x-forwarded-host": "a.example, b" })).toBeNull();
  });

  it("may hide it only on what a link's page sends", () => {
    expect(post("/settings", "null")).toBe(403);
    expect(post("/l/abc", "null")).toBeNull();
    expect(post("/language", "null")).toBeNull();
  });
});

describe("a payment that is begun by JSON", () => {
  it("is refused where another site sends it, as a form is", () => {
    const send = (site: string) => refusal("POST", "/api/payments", { "sec-fetch-site": site });
    expect([send("cross-site"), send("same-site"), send("same-origin")]).toEqual([403, 403, null]);
    expect(refusal("POST", "/api/payments", { origin: "https://evil.example" })).toBe(403);
  });
});

describe("the web server lets through", () => {
  it("a link that is tapped in a message, whatever is in its query", () => {
    expect(refusal("GET", "/l/abc?x=%zz", { "sec-fetch-site": "cross-site" })).toBeNull();
    expect(refusal("HEAD", "/l/abc")).toBeNull();
  });

  it.each(["same-origin", "none", undefined])("a form posted from %s", (site) => {
    const headers = site === undefined ? {} : { "sec-fetch-site": site };
    expect(refusal("POST", "/pay", headers)).toBeNull();
  });

  it("machines, which are nobody's page", () => {
    const headers = { "content-length": "12000000", "sec-fetch-site": "cross-site" };
    expect(refusal("POST", "/api/webhooks/stripe/midi", headers)).toBeNull();
    expect(refusal("PUT", "/api/v1/accounts")).toBeNull();
  });
});

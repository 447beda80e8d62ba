import { expect, test } from "vitest";
import { kindOf, nodeKindOf } from "./work-kinds";

test.each([
  ["/x/node_modules/pg-protocol/dist/parser.js", "driver of PostgreSQL (pg)"],
  ["/x/node_modules/@prisma/client/runtime/client.js", "Prisma"],
  ["next-runtime (react-server)/./dist/x.js", "React: server components to flight data"],
  [
    "next-runtime ./dist/compiled/react-dom/cjs/react-dom-server.node.production.js",
    "React: elements to HTML",
  ],
  ["next-runtime ./dist/compiled/nanoid/index.cjs", "Next: rendering and streams"],
  ["../../../app/(debtor)/account/page.tsx", "our pages and components"],
  ["../../../lib/services/link/get-link-page.ts", "our services and adapters"],
  ["../../../lib/adapters/crypto/aead.ts", "encryption and hashes"],
  ["/x/scripts/serve/page-response.ts", "our web server"],
])("%s is %s", (source, kind) => {
  expect(kindOf(source)).toBe(kind);
});

test("Node's own modules may be anybody's work", () => {
  expect(kindOf("node:events")).toBeNull();
  expect(nodeKindOf("node:_http_server")).toBe("Node: HTTP and streams");
  expect(nodeKindOf("writev")).toBe("the rest");
});

import { expect, test } from "vitest";
import { serveFloor } from "../floor/serve-floor";
import { firstHtml, stylesheetsOf } from "./first-html";

test("stylesheets in the head count as part of the first HTML, other links do not", () => {
  const html =
    '<link rel="stylesheet" href="/a.css" data-precedence="next"/><link rel="icon" href="/i.svg"><link rel="preload" as="style" href="/b.css"><link href="/c.css" rel="stylesheet"></head><body><link rel="stylesheet" href="/d.css">';
  expect(stylesheetsOf(html)).toEqual(["/a.css", "/c.css"]);
});

test("bytes are counted as they come over the wire, not as they are read", async () => {
  const floor = await serveFloor();
  const sizes = await Promise.all(
    ["br", "gzip"].map((encoding) => firstHtml(floor.url, encoding, {})),
  );
  await floor.stop();
  const [br, gzip] = sizes.map(({ bytes }) => bytes);
  expect(br).toBeGreaterThan(1_000);
  expect(br).toBeLessThan(gzip ?? 0);
  expect(gzip).toBeLessThan(3_000);
  expect(sizes[0]).toMatchObject({ status: 200, step: null });
});

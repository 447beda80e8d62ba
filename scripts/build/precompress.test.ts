import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { precompress } from "./precompress";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "quittance-precompress-"));
  await mkdir(join(folder, "chunks"));
});

afterEach(() => rm(folder, { recursive: true }));

test("a text file gets a smaller twin for each encoding, which says the same", async () => {
  const file = join(folder, "chunks", "page.js");
  const content = Buffer.from("const answer = 42;\n".repeat(100));
  await writeFile(file, content);
  await precompress(folder);
  const [br, gz] = await Promise.all([readFile(`${file}.br`), readFile(`${file}.gz`)]);
  expect(brotliDecompressSync(br)).toEqual(content);
  expect(gunzipSync(gz)).toEqual(content);
  expect(Math.max(br.length, gz.length)).toBeLessThan(content.length);
});

test("what is small, or no text, stays alone", async () => {
  await writeFile(join(folder, "small.css"), "a{}");
  await writeFile(join(folder, "icon.png"), Buffer.alloc(4_000));
  await precompress(folder);
  expect((await readdir(folder)).sort()).toEqual(["chunks", "icon.png", "small.css"]);
});

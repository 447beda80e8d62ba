import { expect, test } from "vitest";
import { findMissing } from "./missing-packages";
import { platformEntry } from "./platform-entry";

const lock = {
  packages: {
    "": {},
    "node_modules/next": {
      optionalDependencies: {
        "@next/swc-linux-x64-gnu": "16.4.6",
        "@next/swc-darwin-arm64": "16.4.6",
      },
    },
    "node_modules/@next/swc-linux-x64-gnu": {},
    "node_modules/a/node_modules/tool": {
      dev: true,
      optionalDependencies: { "tool-win32-ia32-msvc": "^1.0.0", "tool-linux-arm64-musl": "1.0.0" },
    },
    "node_modules/a/node_modules/tool-linux-arm64-musl": {},
  },
};

test("platform packages that the lock does not name are found, at any depth", () => {
  expect(findMissing(lock)).toEqual([
    { name: "@next/swc-darwin-arm64", range: "16.4.6", isDev: false },
    { name: "tool-win32-ia32-msvc", range: "^1.0.0", isDev: true },
  ]);
});

test("an entry says for which machine it is", () => {
  const [darwin, windows] = findMissing(lock).map(platformEntry);
  expect(darwin).toEqual({ version: "16.4.6", cpu: ["arm64"], optional: true, os: ["darwin"] });
  expect(windows).toEqual({
    version: "1.0.0",
    cpu: ["ia32"],
    dev: true,
    optional: true,
    os: ["win32"],
  });
});

test("an entry for another C library says so", () => {
  const entry = platformEntry({ name: "@x/core-linux-x64-musl", range: "2.0.0", isDev: true });
  expect(entry).toMatchObject({ cpu: ["x64"], libc: ["musl"], os: ["linux"] });
});

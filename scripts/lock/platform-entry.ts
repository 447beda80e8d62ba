import type { MissingPackage } from "./missing-packages";

const systems: Readonly<Record<string, string>> = { win32: "win32", windows: "win32" };
const systemNames = ["darwin", "linux", "android", "freebsd", "netbsd", "openbsd", "openharmony"];
const processors = ["x64", "arm64", "ia32", "ppc64", "s390x", "riscv64", "loong64", "wasm32"];

/** The lock's entry for a platform package, by what its name says (`@next/swc-win32-arm64-msvc`). */
export function platformEntry({ name, range, isDev }: MissingPackage): Record<string, unknown> {
  const words = name.slice(name.lastIndexOf("/") + 1).split(/[-.]/);
  const system = words
    .map((word) => systems[word] ?? systemNames.find((known) => known === word))
    .find(Boolean);
  const isArm = words.includes("arm");
  const processor =
    processors.find((known) => words.includes(known)) ?? (isArm ? "arm" : undefined);
  return {
    version: range.replace(/^[\^~]/, ""),
    ...(processor ? { cpu: [processor] } : {}),
    ...(isDev ? { dev: true } : {}),
    ...(words.some((word) => word.startsWith("musl")) ? { libc: ["musl"] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}

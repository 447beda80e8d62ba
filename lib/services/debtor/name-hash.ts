import "server-only";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { normaliseCode } from "@/lib/domain/identity/normalise";

const hashOf = (name: string) => lookupHash("name", normaliseCode(name));

/** By which a person is found: their family name, and both names. */
export const nameHashes = (profile: { givenName: string; familyName: string }) => [
  hashOf(profile.familyName),
  hashOf(`${profile.givenName} ${profile.familyName}`),
];

/** What was typed as a name, whichever of both names came first; empty where there are no letters. */
export function typedNameHashes(typed: string): Uint8Array[] {
  const words = typed.trim().split(/\s+/u);
  if (normaliseCode(typed) === "") return [];
  const turned = words.slice(1).concat(words.slice(0, 1)).join(" ");
  const last = words.slice(-1).concat(words.slice(0, -1)).join(" ");
  return [...new Set([typed, turned, last])].map(hashOf);
}

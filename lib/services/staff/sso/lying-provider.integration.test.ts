import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { colleague } from "@/scripts/testing/colleague";
import { startLyingProvider } from "@/scripts/testing/lying-provider";
import { beginSso } from "./begin-sso";
import { finishSso } from "./finish-sso";

const now = new Date("2026-11-28T10:00:00Z");
const caller = () => ({ addressHash: new Uint8Array(Buffer.from(randomUUID())), now });

let told: Awaited<ReturnType<typeof startLyingProvider>>;
let email: string;
let staffId: string;
beforeAll(async () => {
  const { id } = await createCreditor(ENERGIE_DU_MIDI, now);
  ({ email, staffId } = await colleague(id, now));
  told = await startLyingProvider([ENERGIE_DU_MIDI.slug]);
});

/** A whole attempt whose token says all that it should, except the lie. */
async function attempt(lie: { claims?: Record<string, unknown>; isForged?: boolean }) {
  const { provider, tell } = told;
  const begun = await beginSso({ provider, next: null, ...caller() });
  if (!begun.ok) throw new Error(begun.error);
  const asked = new URL(begun.value.url).searchParams;
  const nonce = asked.get("nonce") ?? "";
  const truth = { sub: "s1", nonce, email, email_verified: true, amr: ["mfa"] };
  tell({ ...lie, claims: { ...truth, ...lie.claims } });
  const search = `?${new URLSearchParams({ code: "c", state: asked.get("state") ?? "" })}`;
  const { browserSecret } = begun.value;
  return finishSso({ provider, search, browserSecret, userAgent: "", ...caller() });
}

test.each([
  ["of another issuer", { claims: { iss: "https://evil.example" } }],
  ["for another audience", { claims: { aud: "another-client" } }],
  ["with another nonce", { claims: { nonce: "another" } }],
  ["without a nonce", { claims: { nonce: undefined } }],
  ["that has expired", { claims: { exp: 1_700_000_000 } }],
  ["that another key has signed", { isForged: true }],
  ["without a subject", { claims: { sub: undefined } }],
])("a token %s opens nothing and links nobody", async (_, lie) => {
  expect(await attempt(lie)).toEqual({ ok: false, error: "sso_failed" });
  expect(await db.staffIdentity.count()).toBe(0);
});

test.each([false, undefined, "true", 1])(
  "an e-mail is verified only where the token says true: %s",
  async (verified) => {
    expect(await attempt({ claims: { email_verified: verified } })).toEqual({
      ok: false,
      error: "sso_refused",
    });
  },
);

test("the role is ours, whatever the token says", async () => {
  const claims = { role: "admin", roles: ["admin"], groups: ["admin"] };
  const entered = await attempt({ claims });
  expect(entered).toMatchObject({ ok: true, value: { isSignedIn: true } });
  const member = await db.staffMember.findUniqueOrThrow({ where: { id: staffId } });
  expect(member.role).toBe("agent");
});

test("a provider that does not answer is said to be failing, and asked again later", async () => {
  const { provider } = told;
  const dead = { ...provider, issuer: "http://localhost:9" };
  const ask = () => beginSso({ provider: dead, next: null, ...caller() });
  expect(await ask()).toEqual({ ok: false, error: "sso_failed" });
  expect(await ask()).toEqual({ ok: false, error: "sso_failed" });
  const renamed = { ...provider, issuer: `${provider.issuer}/other` };
  expect(await beginSso({ provider: renamed, next: null, ...caller() })).toEqual({
    ok: false,
    error: "sso_failed",
  });
});

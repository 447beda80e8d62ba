// `npm run keys` prints new keys for an environment; `npm run keys -- rewrap` finishes a change of MASTER_KEYS.
// Rotation: put the new key before the old one and restart; after `rewrap` the old master key can go.
import { randomUUID } from "node:crypto";
import { runWithEnvironment } from "./operate/run-with-environment";
import { makeSecrets } from "./stack/secrets";

const RINGS = ["MASTER_KEYS", "LINK_KEYS", "SESSION_KEYS"];
const SINGLE = [
  ...["LOOKUP_KEY", "SEAL_KEY", "RECEIPT_KEYS"],
  ...["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"],
];

function newKeys(): string[] {
  const secrets = makeSecrets();
  // Each ring remembers its keys by id: a new key must not take an old one's.
  const id = randomUUID().slice(0, 8);
  return [
    ...RINGS.map((name) => `${name}="${secrets[name]?.replace(/^[^:]*/, id)}"`),
    ...SINGLE.map((name) => `${name}="${secrets[name]}"`),
  ];
}

if (process.argv[2] === "rewrap") await runWithEnvironment("scripts/operate/rewrap-keys.ts");
else process.stdout.write(`${newKeys().join("\n")}\n`);

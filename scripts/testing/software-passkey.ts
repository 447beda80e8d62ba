// An authenticator in software, for integration tests: signs what a browser would be asked to (WebAuthn level 3, 6.3.3).
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { env } from "@/lib/adapters/env/env";

const sha256 = (data: Uint8Array | string) => createHash("sha256").update(data).digest();

/** User present and verified. */
const FLAGS = 0x05;

/** A key pair with its COSE public key (RFC 9052: EC2, ES256, P-256). */
export function softwarePasskey() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const cose = Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    Buffer.from(x, "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y, "base64url"),
  ]);
  const credentialId = randomBytes(16).toString("base64url");

  /** The answer to a challenge, as a form posts it. */
  function answer(
    challenge: string,
    signed: { counter?: number; origin?: string; flags?: number } = {},
  ) {
    const { counter = 0, origin = new URL(env.APP_URL).origin, flags = FLAGS } = signed;
    const tail = Buffer.alloc(5);
    tail.writeUInt8(flags, 0);
    tail.writeUInt32BE(counter, 1);
    const authenticatorData = Buffer.concat([sha256(new URL(env.APP_URL).hostname), tail]);
    const clientData = JSON.stringify({
      type: "webauthn.get",
      challenge,
      origin,
      crossOrigin: false,
    });
    const signature = sign(
      "sha256",
      Buffer.concat([authenticatorData, sha256(clientData)]),
      privateKey,
    );
    return JSON.stringify({
      ...{ id: credentialId, rawId: credentialId, type: "public-key", clientExtensionResults: {} },
      response: {
        clientDataJSON: Buffer.from(clientData).toString("base64url"),
        authenticatorData: authenticatorData.toString("base64url"),
        signature: signature.toString("base64url"),
      },
    });
  }
  return { credentialId, publicKey: new Uint8Array(cose), answer };
}

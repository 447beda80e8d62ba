import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/adapters/env/env";
import { type DeviceClaims, readDevices, writeDevices } from "@/lib/domain/device/device-cookie";
import { hashSecret } from "@/lib/services/session/current-session";
import type { KnownDevice } from "./known-device";

const isHttps = env.APP_URL.startsWith("https:");
const NAME = isHttps ? "__Host-device" : "device";

/** The longest that browsers keep a cookie; each visit begins it anew. */
const DAYS_MAX = 400;

async function readDeviceCookie(): Promise<DeviceClaims[]> {
  return readDevices((await cookies()).get(NAME)?.value ?? "");
}

/** The devices that this browser says it is. What they open is the server's record to say. */
export async function knownDevices(): Promise<KnownDevice[]> {
  const claims = await readDeviceCookie();
  return claims.map(({ deviceId, secret }) => ({ deviceId, secretHash: hashSecret(secret) }));
}

/** Adds a device to what this browser is. Only from a server action or route handler. */
export async function rememberDevice(claims: DeviceClaims): Promise<void> {
  const others = (await readDeviceCookie()).filter(({ deviceId }) => deviceId !== claims.deviceId);
  await write([claims, ...others]);
}

/** This browser is no longer that device. Only from a server action or route handler. */
export async function forgetDevice(deviceId: string): Promise<void> {
  const known = await readDeviceCookie();
  const others = known.filter((device) => device.deviceId !== deviceId);
  if (others.length < known.length) await write(others);
}

async function write(devices: readonly DeviceClaims[]): Promise<void> {
  (await cookies()).set(NAME, writeDevices(devices), {
    httpOnly: true,
    secure: isHttps,
    sameSite: "lax",
    path: "/",
    maxAge: devices.length > 0 ? DAYS_MAX * 86_400 : 0,
  });
}

// What a browser keeps of the devices that it is. Several, because several people may share one phone, and one person
// may have files with several creditors.

/** A device as its browser knows it: nothing about the person. */
export type DeviceClaims = Readonly<{ deviceId: string; secret: string }>;

/** The newest are kept: a cookie must stay small. */
export const DEVICES_PER_BROWSER_MAX = 6;

const ENTRY = /^(?<deviceId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(?<secret>[\w-]{43})$/;

/** The devices that a cookie's value names, newest first; what is no device of ours is passed over. */
export function readDevices(value: string): DeviceClaims[] {
  return value.split("~").flatMap((entry) => {
    const { deviceId, secret } = ENTRY.exec(entry)?.groups ?? {};
    return deviceId && secret ? [{ deviceId, secret }] : [];
  });
}

/** The cookie's value for these devices, newest first. */
export const writeDevices = (devices: readonly DeviceClaims[]): string =>
  devices
    .slice(0, DEVICES_PER_BROWSER_MAX)
    .map(({ deviceId, secret }) => `${deviceId}.${secret}`)
    .join("~");

import "server-only";

/** A device that a browser says it is, by the hash of the secret that it has. */
export type KnownDevice = { deviceId: string; secretHash: Uint8Array };

/** As a statement takes them: ids and hashes, in the same order. */
export const deviceValues = (devices: readonly KnownDevice[]): [string[], Buffer[]] => [
  devices.map(({ deviceId }) => deviceId),
  devices.map(({ secretHash }) => Buffer.from(secretHash)),
];

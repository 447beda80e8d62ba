/** What a person's phone can show without a program of its own, and where no page or script can hide. */
export const MEDIA_TYPES = ["application/pdf", "image/png", "image/jpeg"] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** How a file of each type begins (ISO 32000-2, 7.5.2; PNG, 5.2; ITU-T T.81, B.1.1.3), and how its name ends. */
const FORMATS: Readonly<Record<MediaType, { beginning: readonly number[]; ending: string }>> = {
  "application/pdf": { beginning: [0x25, 0x50, 0x44, 0x46, 0x2d], ending: "pdf" },
  "image/png": { beginning: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], ending: "png" },
  "image/jpeg": { beginning: [0xff, 0xd8, 0xff], ending: "jpg" },
};

/** What a file is by its first bytes, whatever it is called; null where it is none of ours. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const begins = (type: MediaType) =>
    FORMATS[type].beginning.every((byte, index) => bytes[index] === byte);
  return MEDIA_TYPES.find(begins) ?? null;
}

/** "pdf", "png" or "jpg". */
export const fileEnding = (type: MediaType): string => FORMATS[type].ending;

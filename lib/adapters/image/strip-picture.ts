import "server-only";
import sharp from "sharp";

/** Longer sides are made smaller: a letter that was photographed stays readable. */
const SIDE_PIXELS_MAX = 2400;
/** A picture that claims to be larger is none that a phone made. */
const PIXELS_MAX = 60_000_000;

/**
 * A photograph drawn anew from its points alone: place, device, time and thumbnail are gone, and so is whatever else was in
 * the file. Throws where it is no picture of this kind.
 */
export async function stripPicture(
  bytes: Uint8Array,
  mediaType: "image/png" | "image/jpeg",
): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: "error" })
    // Upright first: how it was held is among what goes.
    .autoOrient()
    .resize({
      width: SIDE_PIXELS_MAX,
      height: SIDE_PIXELS_MAX,
      fit: "inside",
      withoutEnlargement: true,
    });
  const file = mediaType === "image/png" ? drawn.png() : drawn.jpeg({ quality: 82 });
  return new Uint8Array(await file.toBuffer());
}

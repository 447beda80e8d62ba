import "server-only";
import sharp from "sharp";

/** An SVG, without texts or pictures from elsewhere, as PNG of the same size. */
export const renderPng = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();

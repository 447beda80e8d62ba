// Colour arithmetic for brands: sRGB hex, HSL, mixing and WCAG contrast. Pure; channels are 0 to 1.

export type Rgb = readonly [red: number, green: number, blue: number];
export type Hsl = Readonly<{ hue: number; saturation: number; lightness: number }>;

/** Channels of '#rrggbb'; null for anything else. */
export function parseHex(hex: string): Rgb | null {
  if (!/^#[0-9a-f]{6}$/iu.test(hex)) return null;
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

export function toHex(rgb: Rgb): string {
  const channels = rgb.map((value) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${channels.join("")}`;
}

/** So much of one colour over another, per channel. */
export function mix(over: Rgb, under: Rgb, share: number): Rgb {
  const channel = (a: number, b: number) => a * share + b * (1 - share);
  return [channel(over[0], under[0]), channel(over[1], under[1]), channel(over[2], under[2])];
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(rgb: Rgb): number {
  const linear = (value: number) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

export function toHsl(rgb: Rgb): Hsl {
  const [red, green, blue] = rgb;
  const max = Math.max(...rgb);
  const spread = max - Math.min(...rgb);
  const lightness = max - spread / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  if (max === red) return { hue: ((green - blue) / spread + 6) % 6, saturation, lightness };
  if (max === green) return { hue: (blue - red) / spread + 2, saturation, lightness };
  return { hue: (red - green) / spread + 4, saturation, lightness };
}

/** Inverse of toHsl; hue is in sixths of the circle, 0 to 6. */
export function fromHsl({ hue, saturation, lightness }: Hsl): Rgb {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const position = (offset + hue * 2) % 12;
    return lightness - amplitude * Math.max(-1, Math.min(position - 3, 9 - position, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

import "server-only";

/** Primaries and white of sRGB (IEC 61966-2-1), adapted to D50, as the profile's signed 15.16 fixed-point numbers. */
const COLUMNS = {
  wtpt: [0.9505, 1, 1.0891],
  rXYZ: [0.436066, 0.222488, 0.013916],
  gXYZ: [0.385147, 0.716873, 0.097076],
  bXYZ: [0.143066, 0.060608, 0.714096],
};
const D50 = [0.9642, 1, 0.8249];
const GAMMA = 2.2;

const fixed = (values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries())
    bytes.writeInt32BE(Math.round(value * 65_536), index * 4);
  return bytes;
};

const tagged = (type: string, body: Buffer) =>
  Buffer.concat([Buffer.from(type, "latin1"), Buffer.alloc(4), body]);

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

function description(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, "latin1");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(ascii.length);
  // No Unicode nor Macintosh name beside it (ICC.1:2001, 6.5.17).
  return tagged("desc", Buffer.concat([length, ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)]));
}

function curve(): Buffer {
  const body = Buffer.alloc(6);
  body.writeUInt32BE(1);
  body.writeUInt16BE(Math.round(GAMMA * 256), 4);
  return tagged("curv", body);
}

/** The colours of a paper mean sRGB: a small profile (ICC.1:2001) of our own, so that none has to be shipped. */
export function srgbProfile(): Buffer {
  const tags: [string, Buffer][] = [
    ["desc", description("sRGB")],
    ["cprt", tagged("text", Buffer.from("No rights reserved\0", "latin1"))],
    ...Object.entries(COLUMNS).map(([name, xyz]): [string, Buffer] => [
      name,
      tagged("XYZ ", fixed(xyz)),
    ]),
    ...["rTRC", "gTRC", "bTRC"].map((name): [string, Buffer] => [name, curve()]),
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  let offset = 128 + table.length;
  for (const [index, [name, data]] of tags.entries()) {
    table.write(name, 4 + index * 12, "latin1");
    table.writeUInt32BE(offset, 8 + index * 12);
    table.writeUInt32BE(data.length, 12 + index * 12);
    offset += padded(data).length;
  }
  return Buffer.concat([header(offset), table, ...tags.map(([, data]) => padded(data))]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x02_10_00_00, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  // A fixed day: the same paper has the same bytes.
  for (const [index, part] of [2026, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + index * 2);
  bytes.write("acsp", 36, "latin1");
  fixed(D50).copy(bytes, 68);
  return bytes;
}

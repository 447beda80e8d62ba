import sharp from "sharp";
import { expect, it } from "vitest";
import { drawAppPicture, findAppPicture } from "@/lib/domain/creditor/app-picture";
import { brandColours } from "@/lib/domain/creditor/brand";
import { outlineOf } from "./monogram-outline";
import { renderPng } from "./render-png";

const colours = brandColours("#0b5f54");

async function pictureOf(file: string, monogram: string): Promise<Buffer> {
  const picture = findAppPicture(file);
  if (!picture) throw new Error(file);
  return renderPng(drawAppPicture(picture, colours, await outlineOf(monogram)));
}

/** Share of the pixels that are nearly of this grey or lighter. */
async function lightShare(png: Buffer): Promise<number> {
  const { data } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value > 200).length / data.length;
}

it("an icon is a PNG of its size with the letters really drawn, on a machine without fonts too", async () => {
  const png = await pictureOf("icon-192.png", "ÉM");
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 192, height: 192 });
  expect(await lightShare(png)).toBeGreaterThan(0.05);
});

it("letters of other scripts are drawn too", async () => {
  const { letters } = await outlineOf("Жд");
  expect(letters.map(({ path }) => path.length > 20)).toEqual([true, true]);
});

it("pictures are small: a phone on a slow line loads them", async () => {
  expect((await pictureOf("icon-512.png", "ÉM")).length).toBeLessThan(15_000);
  expect((await pictureOf("splash-dark-1179x2556.png", "ÉM")).length).toBeLessThan(40_000);
});

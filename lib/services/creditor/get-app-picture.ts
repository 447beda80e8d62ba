import "server-only";
import { LRUCache } from "lru-cache";
import { outlineOf } from "@/lib/adapters/image/monogram-outline";
import { renderPng } from "@/lib/adapters/image/render-png";
import { drawAppPicture, findAppPicture } from "@/lib/domain/creditor/app-picture";
import { getCreditor } from "./get-creditor";

/** Pictures in memory: all of some ten creditors, at 2 to 30 kB each. */
const KEPT_MAX = 200;
const drawn = new LRUCache<string, Promise<Buffer>>({ max: KEPT_MAX });

/** A picture of a creditor's installed app (PNG) by its file name; null where there is no such creditor or picture. */
export async function getAppPicture(slug: string, file: string): Promise<Buffer | null> {
  const picture = findAppPicture(file);
  const creditor = picture && (await getCreditor(slug));
  if (!picture || !creditor) return null;
  const { monogram, colours } = creditor;
  const look = [file, monogram, colours.light.accent, colours.dark.accent].join("|");
  const draw = async () => renderPng(drawAppPicture(picture, colours, await outlineOf(monogram)));
  const png = drawn.get(look) ?? draw();
  drawn.set(look, png);
  return png;
}

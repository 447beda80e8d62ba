import { describe, expect, it } from "vitest";
import { drawAppPicture, findAppPicture } from "./app-picture";
import { brandColours } from "./brand";
import { SPLASH_SCREENS, splashFile } from "./splash-screen";

const colours = brandColours("#4a3f8f");
const letters = { letters: [{ x: 0, path: "M0 0h10v7Z" }], width: 10, capHeight: 7 };

const draw = (file: string, outline = letters) => {
  const picture = findAppPicture(file);
  return picture ? drawAppPicture(picture, colours, outline) : "";
};

const scaleIn = (svg: string) => Number(/scale\(([\d.]+) /.exec(svg)?.[1]);

describe("the pictures of an installed app", () => {
  it("are of the sizes that phones ask for and no others", () => {
    expect(findAppPicture("icon-192.png")).toMatchObject({ widthPx: 192, heightPx: 192 });
    expect(findAppPicture("icon-99999.png")).toBeNull();
    expect(findAppPicture("../../etc/passwd")).toBeNull();
  });

  it("there is one for every screen and theme while the app starts", () => {
    for (const screen of SPLASH_SCREENS) {
      expect(findAppPicture(splashFile("dark", screen))?.shape).toBe("splash-dark");
      expect(findAppPicture(splashFile("light", screen))?.shape).toBe("splash-light");
    }
  });

  it("carry the brand's accent, and the page's ground behind it while the app starts", () => {
    expect(draw("icon-512.png")).toContain(colours.light.accent);
    expect(draw("splash-dark-1179x2556.png")).toContain('fill="#12171c"');
  });

  it("keep the letters inside the circle that a phone may cut", () => {
    const scale = scaleIn(draw("maskable-512.png"));
    expect(Math.hypot(letters.width * scale, letters.capHeight * scale)).toBeLessThan(512 * 0.8);
  });

  it("make long monograms smaller instead of cutting them", () => {
    const wide = { ...letters, width: 40 };
    expect(scaleIn(draw("icon-192.png", wide)) * wide.width).toBeLessThanOrEqual(192 * 0.62);
  });
});

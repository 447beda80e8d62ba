// What iOS shows while an installed app starts: one picture for each screen and theme. Read by browsers too, so it stands alone.

/** A screen in CSS pixels, with how many of the screen's own are in one. */
export type SplashScreen = Readonly<{ width: number; height: number; ratio: number }>;

/** Those of iPhones; iOS takes only what fits exactly. */
export const SPLASH_SCREENS: readonly SplashScreen[] = [
  { width: 375, height: 667, ratio: 2 },
  { width: 414, height: 896, ratio: 2 },
  { width: 375, height: 812, ratio: 3 },
  { width: 390, height: 844, ratio: 3 },
  { width: 393, height: 852, ratio: 3 },
  { width: 402, height: 874, ratio: 3 },
  { width: 430, height: 932, ratio: 3 },
  { width: 440, height: 956, ratio: 3 },
];

/** Name of the file that fills a screen while the app starts. */
export const splashFile = (
  theme: "light" | "dark",
  { width, height, ratio }: SplashScreen,
): string => `splash-${theme}-${width * ratio}x${height * ratio}.png`;

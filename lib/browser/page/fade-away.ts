/**
 * Lets what was on the old page fade away over the new one, which can be used meanwhile: the content is
 * captured only as it leaves (app/globals.css has the rest; nothing moves where motion is unwanted).
 */
export function fadeAway(): void {
  const name = (text: string) => {
    document.querySelector("main")?.style.setProperty("view-transition-name", text);
  };
  addEventListener("pageswap", () => name("leaving"));
  // Shown again as it was left, the page is the new one.
  addEventListener("pagereveal", () => name("none"));
}

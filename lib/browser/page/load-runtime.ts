/** A picture that never arrives must not keep the page from becoming rich, nor a browser that does not tell of painting. */
const WAIT_MS_MAX = 2_000;

/**
 * Loads the framework's scripts named in `data-runtime` of our own script's tag, once the page has been
 * painted: it can be read and used before. Pages without the attribute are plain and stay so.
 */
export function loadRuntime(tag: HTMLOrSVGScriptElement | null): void {
  const sources = tag?.dataset.runtime?.split(" ") ?? [];
  let isWanted = sources.length > 0;
  const load = () => {
    for (const source of isWanted ? sources : []) {
      const script = document.createElement("script");
      script.src = source;
      script.nonce = tag?.nonce ?? "";
      // It is anyway; but React takes only scripts that say so for loaded, and would load the others once more.
      script.async = true;
      document.head.append(script);
    }
    isWanted = false;
  };
  // A tab that nobody sees is not painted.
  if (document.hidden) load();
  new PerformanceObserver((paints) => {
    // A busy phone paints the background first; nothing can be read yet.
    if (paints.getEntriesByName("first-contentful-paint").length === 0) return;
    if (document.readyState === "complete") load();
    else addEventListener("load", load);
  }).observe({ type: "paint", buffered: true });
  setTimeout(load, WAIT_MS_MAX);
}

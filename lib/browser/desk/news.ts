/**
 * Listens for what is new while the page is looked at, and says how much there is; the page itself stays as it is. A tab that
 * nobody looks at gives its connection up: browsers have few for one site.
 */
export function listenForNews(): void {
  const bar = document.querySelector<HTMLElement>("[data-news]");
  const link = bar?.querySelector("a");
  if (!(bar && link)) return;
  const { news = "", one = "", many = "" } = bar.dataset;
  let stream: EventSource | null = null;
  const stop = () => {
    stream?.close();
    stream = null;
  };
  const listen = () => {
    if (stream || document.hidden) return;
    stream = new EventSource(news);
    stream.addEventListener("news", ({ data }: MessageEvent<string>) => {
      const { count }: { count: number } = JSON.parse(data);
      link.textContent = count === 1 ? one : many.replace("{count}", String(count));
      link.hidden = count === 0;
    });
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
  listen();
}

/** Loads the script for notifications where the page offers them, and nowhere else. */
export function loadPush(): void {
  if (!document.querySelector("[data-push-key]")) return;
  const script = document.createElement("script");
  script.src = "/push.js";
  document.head.append(script);
}

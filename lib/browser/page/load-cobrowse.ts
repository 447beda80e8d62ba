/** Address of the script of a page whose screen is shared, put in place by the build. */
declare const COBROWSE_SCRIPT: string;

/** Loads what shows the screen to an agent, only on the pages of somebody who has agreed to that. */
export function loadCobrowse(): void {
  if (!document.querySelector("[data-cobrowse]")) return;
  const script = document.createElement("script");
  script.src = COBROWSE_SCRIPT;
  document.head.append(script);
}

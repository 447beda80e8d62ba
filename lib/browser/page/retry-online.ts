/**
 * The page for "no connection" makes way for the one that was asked for as soon as there is a connection; where something
 * waits to be sent, for the one that says what has become of it. By GET in any case: nothing is posted again.
 */
export function retryOnline(): void {
  if (!document.querySelector("[data-step=offline]")) return;
  const waits = document.querySelector("[data-when=unsent]:not([hidden])") !== null;
  addEventListener("online", () => location.replace(waits ? "/account" : location.href));
}

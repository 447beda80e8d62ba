/** Moves the focus to what a refused form says, where the browser has not: some heed `autofocus` on fields only. */
export function focusErrors(): void {
  // Who was faster than this script is already at a field: their place is not taken away.
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>("[role=alert][autofocus]")?.focus();
}

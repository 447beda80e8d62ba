/** Shows on the installed app's icon how many things are due, or nothing. Refused where it is not installed. */
export function showBadge(badge: HTMLDataElement | null): void {
  if (!badge || !("setAppBadge" in navigator)) return;
  // 0 takes the badge away.
  navigator.setAppBadge(Number(badge.value)).catch(() => {});
}

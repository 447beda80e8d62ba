/** How many things are due, for the number on the installed app's icon (lib/browser/pocket/show-badge.ts). */
export function AppBadge({ count }: { count: number }) {
  return <data hidden data-badge value={count} />;
}

/** The first page of the console. */
const HOME = "/staff";

/** Only what our own pages are called; nothing that a browser could read as another site. */
const PAGE = /^\/staff(\/[\w-]+)*(\?[\w=&%.+~-]*)?$/;
const LENGTH_MAX = 300;

/** Where nobody is to come back to: pages of signing in, and answers for scripts. */
const NOT_BACK = /^\/staff\/(sign-in|invitation|recovery-codes|passkey)\b/;

/** Where a colleague goes on after signing in: the page that they asked for where it is one of the console's, else the first. */
export function returnPath(asked: string | null | undefined): string {
  if (!asked || asked.length > LENGTH_MAX) return HOME;
  return PAGE.test(asked) && !NOT_BACK.test(asked) ? asked : HOME;
}

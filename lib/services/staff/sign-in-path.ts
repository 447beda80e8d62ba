import "server-only";
import { returnPath } from "@/lib/domain/staff/return-path";

/** Where who has no session is led. */
export const SIGN_IN_PATH = "/staff/sign-in";

/** A page of signing in that knows what was asked for, and what went wrong. */
export function signInPath(input: { next?: string | null; error?: string; step?: "code" }): string {
  const next = returnPath(input.next);
  const query = new URLSearchParams({
    ...(input.error ? { error: input.error } : {}),
    ...(next === returnPath(null) ? {} : { next }),
  });
  const path = input.step ? `${SIGN_IN_PATH}/${input.step}` : SIGN_IN_PATH;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Where a browser goes after the identity provider; see the page. */
export function arrivedPath(to: { next: string; isSignedIn: boolean }): string {
  const query = new URLSearchParams({ next: to.next, ...(to.isSignedIn ? {} : { step: "code" }) });
  return `${SIGN_IN_PATH}/arrived?${query}`;
}

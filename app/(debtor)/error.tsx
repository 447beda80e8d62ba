"use client";
import { useEffect } from "react";

/**
 * For what breaks in the browser, so on rich pages only: what fails on the server is answered with
 * scripts/serve/failure-page.ts. Next wants a client component here; it shows nothing of its own. The
 * words are on a page of the server, in the person's language, with the reference of the error.
 */
export default function ErrorRedirect({ error }: { error: Error & { digest?: string } }) {
  useEffect(() => {
    window.location.replace(`/error?reference=${encodeURIComponent(error.digest ?? "none")}`);
  }, [error]);
  return null;
}

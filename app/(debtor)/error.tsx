"use client";
import { useEffect } from "react";

/**
 * What an error boundary shows: nothing of its own. The words are on a page of the server, in the
 * person's language, with the reference under which the error was logged.
 */
export default function ErrorRedirect({ error }: { error: Error & { digest?: string } }) {
  useEffect(() => {
    window.location.replace(`/error?reference=${encodeURIComponent(error.digest ?? "none")}`);
  }, [error]);
  return null;
}

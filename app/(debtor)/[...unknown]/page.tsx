import { notFound } from "next/navigation";

/** Every address that nothing else answers, so that it gets our own page and not a bare one. */
export default function UnknownPage(): never {
  notFound();
}

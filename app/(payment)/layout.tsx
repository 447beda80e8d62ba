import type { ReactNode } from "react";
import { documentMetadata, documentViewport, RootDocument } from "../root-document";

export const generateMetadata = documentMetadata;
export const viewport = documentViewport;

/** The card form alone: the only document in which Stripe’s script may run. */
export default function PaymentLayout({ children }: { children: ReactNode }) {
  return <RootDocument>{children}</RootDocument>;
}

import type { ReactNode } from "react";
import { documentMetadata, documentViewport, RootDocument } from "../root-document";

export const generateMetadata = documentMetadata;
export const viewport = documentViewport;

/** Every page of the journey but the card form. */
export default function DebtorLayout({ children }: { children: ReactNode }) {
  return <RootDocument>{children}</RootDocument>;
}

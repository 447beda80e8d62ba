import "server-only";
import { receiptKeySet } from "@/lib/adapters/crypto/receipt-signature";

/** The public keys by which anybody can check receipts, as a JWK set (RFC 7517). */
export const getPublicKeys = () => receiptKeySet();

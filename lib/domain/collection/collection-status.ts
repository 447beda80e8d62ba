// How the automatic collection of one instalment stands. A move that is not in this table does not happen.

export const COLLECTION_STATUSES = [
  "under_way",
  "retrying",
  "awaiting_person",
  "collected",
  "settled_otherwise",
  "unresolved",
] as const;
export type CollectionStatus = (typeof COLLECTION_STATUSES)[number];

const EDGES: Readonly<Record<CollectionStatus, readonly CollectionStatus[]>> = {
  under_way: ["collected", "retrying", "awaiting_person", "unresolved", "settled_otherwise"],
  retrying: ["under_way", "collected", "awaiting_person", "settled_otherwise", "unresolved"],
  // To confirm at the bank, or to give another card: only the person can.
  awaiting_person: ["under_way", "collected", "settled_otherwise", "unresolved"],
  // The payer's bank took it back: it is owed again, and not collected again by itself.
  collected: ["unresolved"],
  // Its own attempt may still arrive: the person confirmed it all the same, or its refund failed.
  settled_otherwise: ["under_way", "collected", "unresolved"],
  unresolved: ["under_way", "collected", "settled_otherwise"],
};

export function isCollectionStatus(value: string): value is CollectionStatus {
  return COLLECTION_STATUSES.some((status) => status === value);
}

export function canCollectionMove(from: CollectionStatus, to: CollectionStatus): boolean {
  return EDGES[from].includes(to);
}

import { expect, it } from "vitest";
import { COLLECTION_STATUSES, canCollectionMove, isCollectionStatus } from "./collection-status";

it("never collects again by itself what was collected", () => {
  const edges = COLLECTION_STATUSES.flatMap((from) =>
    COLLECTION_STATUSES.filter((to) => canCollectionMove(from, to)).map((to) => `${from} -> ${to}`),
  );
  expect(edges).toEqual([
    "under_way -> retrying",
    "under_way -> awaiting_person",
    "under_way -> collected",
    "under_way -> settled_otherwise",
    "under_way -> unresolved",
    "retrying -> under_way",
    "retrying -> awaiting_person",
    "retrying -> collected",
    "retrying -> settled_otherwise",
    "retrying -> unresolved",
    "awaiting_person -> under_way",
    "awaiting_person -> collected",
    "awaiting_person -> settled_otherwise",
    "awaiting_person -> unresolved",
    "collected -> unresolved",
    "settled_otherwise -> under_way",
    "settled_otherwise -> collected",
    "settled_otherwise -> unresolved",
    "unresolved -> under_way",
    "unresolved -> collected",
    "unresolved -> settled_otherwise",
  ]);
  expect([isCollectionStatus("retrying"), isCollectionStatus("open")]).toEqual([true, false]);
});

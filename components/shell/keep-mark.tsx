/**
 * Says to lib/browser/pocket/keep-copy.ts that a copy of this page may be kept, and as which device. `isChosen`: the
 * person has just asked for it.
 */
export function KeepMark({ deviceId, isChosen }: { deviceId: string; isChosen?: boolean }) {
  return <data hidden data-keep={isChosen ? "chosen" : "renewed"} value={deviceId} />;
}

// The recorder, a module of its own: loaded when a person has agreed, an agent looks, and the page is one that may be seen.
// Never on another (lib/domain/cobrowse/shared-route.ts).
import { record } from "@rrweb/record";
import { isSharedField, MASK } from "@/lib/domain/cobrowse/shared-field";

/** Nothing of these leaves the page but their size. */
const BLOCKED = "[data-private],iframe,object,embed,video,audio,canvas";
/** A new picture of the page now and then, so that who joins late has little to catch up with. */
const PICTURE_EACH_MS = 60_000;

export interface Recorder {
  stop: () => void;
  /** Sends a new whole picture of the page. */
  takePicture: () => void;
  /** The part of the page that an agent means; null where it has gone. */
  nodeOf: (id: number) => Node | null;
}

const nameOf = (element: HTMLElement): string => element.getAttribute("name") ?? "";

/** Calls `emit` with the page and every change of it; what is typed is masked before, but in shared fields. */
export function startRecorder(emit: (event: unknown) => void): Recorder {
  const path = location.pathname;
  const stop = record({
    emit,
    maskAllInputs: true,
    maskInputFn: (text, element) =>
      text === "" || isSharedField(path, nameOf(element)) ? text : MASK,
    blockSelector: BLOCKED,
    recordAfter: "DOMContentLoaded",
    slimDOMOptions: "all",
    checkoutEveryNms: PICTURE_EACH_MS,
    sampling: { mousemove: 60, mousemoveCallback: 120, scroll: 80 },
    // The page goes on whatever happens to its picture.
    errorHandler: () => true,
  });
  return {
    stop: () => stop?.(),
    takePicture: () => record.takeFullSnapshot(),
    nodeOf: (id) => record.mirror.getNode(id),
  };
}

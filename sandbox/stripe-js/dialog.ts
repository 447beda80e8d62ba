// A modal window on top of the page: the browser keeps the focus inside and Escape cancels.
import { make } from "./dom";
import type { Appearance } from "./options";
import { makePlace } from "./shadow";
import { dialogCss } from "./styles";

export type Dialog = { node: HTMLDialogElement; close(): void };

/** Opens it; `onCancel` is for Escape. */
export function openDialog(
  content: { label: string; className: string; children: readonly Node[] },
  appearance: Appearance | undefined,
  onCancel: () => void,
): Dialog {
  const place = makePlace(dialogCss, appearance);
  const node = make("dialog", { class: content.className, "aria-labelledby": "title" });
  node.append(
    make("div", { class: "Bar" }, [content.label]),
    make("div", { class: "Body" }, content.children),
  );
  place.root.append(node);
  document.body.append(place.host);
  node.addEventListener("cancel", (event) => {
    event.preventDefault();
    onCancel();
  });
  node.showModal();
  return {
    node,
    close() {
      node.close();
      place.host.remove();
    },
  };
}

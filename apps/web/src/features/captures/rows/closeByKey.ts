import type { KeyboardEvent } from "react";
import { refuseWords } from "../../../ui/useRefusing";

/** Enter in a field and Esc close what is edited in place; Ctrl-Enter stays the page's, which saves. */
export const closeByKey =
  (onClose: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    const isInField = event.target instanceof HTMLInputElement;
    if (event.key !== "Escape" && !(event.key === "Enter" && isInField)) return;
    event.preventDefault();
    event.stopPropagation();
    // Words that mean nothing yet are not dropped by it.
    if (event.key === "Enter" && isInField && refuseWords([event.target])) return;
    onClose();
  };

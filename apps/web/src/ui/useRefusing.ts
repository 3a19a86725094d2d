import { type RefObject, useEffect } from "react";

/** Goes to the first box whose words mean nothing yet, where there is one, and answers whether there is. */
export const refuseWords = (boxes: Iterable<EventTarget>): boolean => {
  for (const box of boxes)
    if (box instanceof HTMLInputElement && box.validity.customError) {
      box.reportValidity();
      return true;
    }
  return false;
};

/** The browser's bubble would lie over the sentence that stands beside the box already: the cursor alone goes there. */
const useOwnSentence = (input: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const box = input.current;
    const hush = (event: Event) => {
      if (box?.getAttribute("aria-invalid") !== "true") return;
      event.preventDefault();
      const first = box.form?.querySelector("input:invalid, textarea:invalid, select:invalid");
      if (first === box || !first) box.focus();
    };
    box?.addEventListener("invalid", hush);
    return () => box?.removeEventListener("invalid", hush);
  }, [input]);
};

/** A form that leaves all else to the server, which the browser would not stop, is refused as well while words in the box mean nothing. */
export const useRefusing = (input: RefObject<HTMLInputElement | null>): void => {
  useOwnSentence(input);
  useEffect(() => {
    const form = input.current?.form;
    const refuse = (event: Event) => {
      if (!form?.noValidate || !refuseWords(form.elements)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    form?.addEventListener("submit", refuse, true);
    return () => form?.removeEventListener("submit", refuse, true);
  }, [input]);
};

/** Whether somebody has typed since the last form was sent: then the cursor is theirs. */
let isTypedSince = false;

if (typeof document !== "undefined") {
  document.addEventListener("submit", () => (isTypedSince = false), true);
  document.addEventListener("input", () => (isTypedSince = true), true);
}

const takesFocus = ":is(input, textarea, select, button, [tabindex])";

/**
 * Puts the cursor into the first field of the form just sent that was refused, or to what is said of the whole, unless somebody
 * is typing on.
 */
export const focusFirstWrong = (): void => {
  if (isTypedSince) return;
  const dialog = [...document.querySelectorAll("dialog[open]")].at(-1);
  const sent = document.activeElement?.closest("form") ?? dialog ?? document;
  const first =
    sent.querySelector<HTMLElement>(`[aria-invalid=true]${takesFocus}, [aria-invalid=true] ${takesFocus}`) ??
    sent.querySelector<HTMLElement>("[data-problem]");
  first?.focus();
};

/** What has the focus, by what it is called: short enough to read where a test fails. */
export const focused = (): string => {
  const element = document.activeElement;
  if (element === null || element === document.body) return "the page";
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  return element.getAttribute("aria-label") ?? (labels ?? [])[0]?.textContent ?? element.textContent ?? "";
};

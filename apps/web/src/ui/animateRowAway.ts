/**
 * Folds the row away so that one sees where it went, and resolves when it is gone to the eye. Take it out of the data
 * after that. At once where motion is unwelcome.
 */
export const animateRowAway = async (rowId: string): Promise<void> => {
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId)}"]`);
  if (!row || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  row.style.overflow = "clip";
  const height = `${row.offsetHeight}px`;
  const folded = { height: "0px", paddingBlock: "0px", opacity: 0, translate: "12px 0" };
  await row.animate([{ height, opacity: 1, translate: "0 0" }, folded], {
    duration: 170,
    easing: "cubic-bezier(0.2, 0, 0, 1)",
    fill: "forwards",
  }).finished;
};

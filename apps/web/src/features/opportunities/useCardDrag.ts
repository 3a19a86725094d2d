import { type RefObject, useEffect, useEffectEvent, useState } from "react";

const stageAt = (event: DragEvent): string | null =>
  event.target instanceof Element
    ? (event.target.closest<HTMLElement>("[data-stage]")?.dataset["stage"] ?? null)
    : null;

/** Cards (`data-row`) dragged to stages (`data-stage`) by the mouse; the answer is the stage that one hovers over. */
export const useCardDrag = (
  board: RefObject<HTMLElement | null>,
  onDrop: (cardId: string, stageId: string) => void,
): string | null => {
  const [over, setOver] = useState<string | null>(null);
  const dropped = useEffectEvent(onDrop);
  useEffect(() => {
    const element = board.current;
    let card: string | null = null;
    const start = (event: DragEvent) => {
      card =
        event.target instanceof Element
          ? (event.target.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? null)
          : null;
      if (card) event.dataTransfer?.setData("text/plain", card);
    };
    const hover = (event: DragEvent) => {
      if (card === null) return;
      event.preventDefault();
      setOver(stageAt(event));
    };
    const end = () => {
      card = null;
      setOver(null);
    };
    const drop = (event: DragEvent) => {
      const stage = stageAt(event);
      event.preventDefault();
      if (card !== null && stage !== null) dropped(card, stage);
      end();
    };
    element?.addEventListener("dragstart", start);
    element?.addEventListener("dragover", hover);
    element?.addEventListener("dragend", end);
    element?.addEventListener("drop", drop);
    return () => {
      element?.removeEventListener("dragstart", start);
      element?.removeEventListener("dragover", hover);
      element?.removeEventListener("dragend", end);
      element?.removeEventListener("drop", drop);
    };
  }, [board]);
  return over;
};

import { type RefObject, useEffect, useEffectEvent } from "react";

/** Calls `onPress` when a press starts outside all of the elements, or the focus leaves them. */
export const useOutsidePress = (
  active: boolean,
  inside: readonly RefObject<HTMLElement | null>[],
  onPress: () => void,
): void => {
  const check = useEffectEvent((event: Event) => {
    const target = event.target;
    if (target instanceof Node && !inside.some((ref) => ref.current?.contains(target))) onPress();
  });
  useEffect(() => {
    if (!active) return;
    const listen = (event: Event) => check(event);
    document.addEventListener("pointerdown", listen, true);
    document.addEventListener("focusin", listen, true);
    return () => {
      document.removeEventListener("pointerdown", listen, true);
      document.removeEventListener("focusin", listen, true);
    };
  }, [active]);
};

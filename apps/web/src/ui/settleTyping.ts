/** Boxes that hold something of a field beside its value, until it is entered. */
const boxes = new Set<() => void>();

/** A box that enters what stands in it when it is told to. Answers what takes it off again. */
export const addBox = (enter: () => void): (() => void) => {
  boxes.add(enter);
  return () => boxes.delete(enter);
};

/** Enters whatever is still being typed: afterwards the forms hold all of it. */
export const settleTyping = (): void => {
  for (const enter of boxes) enter();
};

export type Step = "next" | "previous" | "first" | "last";

/** Where an arrow leads in a list that goes round; -1 is "nothing chosen yet". An empty list stays at -1. */
export const stepIndex = (current: number, count: number, step: Step): number => {
  if (count === 0) return -1;
  if (step === "first") return 0;
  if (step === "last") return count - 1;
  if (step === "next") return current < 0 ? 0 : (current + 1) % count;
  return current <= 0 ? count - 1 : current - 1;
};

const steps = new Map<string, Step>([
  ["ArrowDown", "next"],
  ["ArrowUp", "previous"],
  ["Home", "first"],
  ["End", "last"],
]);

/** Which step a key asks for in a vertical list. */
export const stepOfKey = (key: string): Step | undefined => steps.get(key);

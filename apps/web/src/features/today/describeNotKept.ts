import type { Momentum } from "@followthrough/contract";

/** What became of those not kept on time, so that all of them add up. */
export const describeNotKept = ({
  doneLate,
  droppedLate,
  stillOpen,
}: Pick<Momentum, "doneLate" | "droppedLate" | "stillOpen">): readonly string[] => [
  ...(doneLate > 0 ? [`${doneLate.toLocaleString()} done late`] : []),
  ...(droppedLate > 0 ? [`${droppedLate.toLocaleString()} dropped late`] : []),
  ...(stillOpen > 0 ? [`${stillOpen.toLocaleString()} late and still open`] : []),
];

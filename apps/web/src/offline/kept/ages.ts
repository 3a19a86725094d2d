const ages = new WeakMap<object, number>();
const fromHere = new WeakSet<object>();

/** Since when an answer is known here, in milliseconds. */
export const noteAge = (answer: unknown, at: number): void => {
  if (typeof answer === "object" && answer !== null) ages.set(answer, at);
};

/** As above, of an answer that was kept on this device and is nobody's news. */
export const noteKept = (answer: unknown, at: number): void => {
  noteAge(answer, at);
  if (typeof answer === "object" && answer !== null) fromHere.add(answer);
};

/** Since when it is known; null where nobody noted it. */
export const ageOf = (answer: unknown): number | null =>
  typeof answer === "object" && answer !== null ? (ages.get(answer) ?? null) : null;

/** Whether it was answered from what is kept here, and not by the server. */
export const wasKept = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && fromHere.has(answer);

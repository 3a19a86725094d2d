const ages = new WeakMap<object, number>();

/** Since when an answer is known here, in milliseconds. */
export const noteAge = (answer: unknown, at: number): void => {
  if (typeof answer === "object" && answer !== null) ages.set(answer, at);
};

/** Since when it is known; null where nobody noted it. */
export const ageOf = (answer: unknown): number | null =>
  typeof answer === "object" && answer !== null ? (ages.get(answer) ?? null) : null;

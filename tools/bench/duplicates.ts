import { findDuplicates } from "../../packages/domain/src/index";
import { person } from "./people";

const find = (people: Parameters<typeof findDuplicates>[0]) => {
  const steps = findDuplicates(people);
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done) return { pairs: step.value.length, longest };
  }
};

/**
 * Measures how long finding duplicates among `contacts` people takes, in milliseconds: cold, warm, and without
 * pauses.
 */
export const measureDuplicates = (contacts: number) => {
  const people = Array.from({ length: contacts }, (_, index) => {
    const { name, organization, email } = person(index);
    // Every hundredth is there twice.
    const own = index % 100 === 99 ? index - 1 : index;
    return {
      id: String(index),
      name,
      organization,
      emails: [email.replace(`${index}`, `${own}`)],
      phones: [],
      linkedIns: [],
    };
  });
  const took = [1, 2, 3, 4].map(() => {
    const before = performance.now();
    const { pairs, longest } = find(people);
    return { ms: performance.now() - before, pairs, longest };
  });
  const warm = took.slice(1).toSorted((a, b) => a.ms - b.ms);
  return {
    contacts,
    pairs: took[0]?.pairs ?? 0,
    firstMs: Math.round(took[0]?.ms ?? 0),
    warmMs: Math.round(warm[1]?.ms ?? 0),
    longestStepMs: Number((warm[1]?.longest ?? 0).toFixed(1)),
  };
};

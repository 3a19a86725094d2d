import type { ImportedPerson, OnPerson } from "../importedPerson";
import { type CooperativeTask, runToEnd } from "../cooperativeTask";

/** All the people that a reader hands over, beside what it returns. */
export const allTaken = <T extends object>(
  read: (take: OnPerson) => CooperativeTask<T>,
): T & { people: ImportedPerson[] } => {
  const people: ImportedPerson[] = [];
  const rest = runToEnd(read((person) => people.push(person)));
  return { ...rest, people };
};

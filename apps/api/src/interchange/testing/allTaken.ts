import type { ImportedPerson, TakePerson } from "../importedPerson";
import { type Steps, atOnce } from "../steps";

/** All the people that a reader hands over, beside what it returns. */
export const allTaken = <T extends object>(
  read: (take: TakePerson) => Steps<T>,
): T & { people: ImportedPerson[] } => {
  const people: ImportedPerson[] = [];
  const rest = atOnce(read((person) => people.push(person)));
  return { ...rest, people };
};

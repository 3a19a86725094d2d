import { foldText } from "./foldText";
import { organizationKey } from "./organizationKey";

/** Where somebody works, and as what. */
export interface Job {
  readonly organization: string | null;
  readonly title: string | null;
}

/**
 * The job somebody has by now, where a file tells of another one than is known: another organisation, however each is spelled, or
 * another title at the same one. Null where it is the same, or where one of the two says nothing to compare. Of another organisation the old
 * title is none: `Acme, Engineer` and `Beta AG` give `Beta AG` without a title.
 */
export const changedJob = (known: Job, told: Job): Job | null => {
  if (known.organization === null || told.organization === null) return null;
  if (organizationKey(known.organization) !== organizationKey(told.organization))
    return { organization: told.organization, title: told.title };
  if (known.title === null || told.title === null || foldText(known.title) === foldText(told.title))
    return null;
  return { organization: known.organization, title: told.title };
};

import type { ImportKind, JobChoice } from "@followthrough/contract";
import { type Job, changedJob } from "@followthrough/domain";
import { RowBefore } from "./rowBefore";
import { storedPerson } from "./storedPerson";

/** The job somebody is known to have, and whether it was a file that said so. */
export interface KnownJob extends Job {
  readonly isOfFile: boolean;
}

const toldJob = (json: string): Job => {
  const { organization, title } = storedPerson(json);
  return { organization: organization ?? null, title: title ?? null };
};

/** People keep their job up to date there; address books and lists of once grow old. */
const isUpToDate = (kind: ImportKind): boolean => kind.startsWith("linkedin-");

/** What becomes of the job a row tells of, unless somebody says otherwise; empty where it is no other. */
export const jobOfRow = (known: KnownJob | undefined, person: string, kind: ImportKind): JobChoice | "" => {
  if (!known || !changedJob(known, toldJob(person))) return "";
  return known.isOfFile && isUpToDate(kind) ? "take" : "keep";
};

interface StoredRow {
  readonly person: string;
  readonly before: string | null;
}

/** The job somebody had and the one a row tells of; once imported, by what the row changed. */
export const jobNews = (now: Job, { person, before }: StoredRow): { from: Job; to: Job } | null => {
  const fields = before === null ? {} : RowBefore.parse(JSON.parse(before)).fields;
  const from = {
    organization: fields.organization === undefined ? now.organization : fields.organization,
    title: fields.title === undefined ? now.title : fields.title,
  };
  const to = changedJob(from, toldJob(person));
  return to && { from, to };
};

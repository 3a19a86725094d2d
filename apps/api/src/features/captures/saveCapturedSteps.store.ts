import type { CalendarDay, NewCapture } from "@followthrough/contract";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";
import { columnsOfStep } from "../follow-ups/stepColumns";
import { beginRuns } from "../playbook-runs/playbookRuns.store";
import type { CaptureUnit } from "./captureUnit";

/** What a step may be of: the referrals by whom they point to, the opportunities by their places. */
interface BelongsTo {
  readonly referralTo: ReadonlyMap<number, string>;
  readonly opportunityIds: readonly string[];
}

/** Plans the steps named, those of one's own too; one toward somebody pointed out belongs to that referral. */
const namedSteps = async (
  { tx, accountId, batchId, now }: CaptureUnit,
  followUps: NewCapture["followUps"],
  idOf: (place: number) => string,
  { referralTo, opportunityIds }: BelongsTo,
): Promise<void> => {
  await insertRows(
    tx,
    "FollowUp",
    followUps.map(({ person, opportunity, ...step }) => ({
      accountId,
      id: newId(),
      contactId: person === null ? null : idOf(person),
      referralId: person === null ? null : (referralTo.get(person) ?? null),
      opportunityId: opportunity === null ? null : (opportunityIds[opportunity] ?? null),
      ...columnsOfStep(step, now),
      batchId,
    })),
  );
};

interface Start {
  playbookId: string;
  startedOn: CalendarDay;
  people: { contactId: string; firstDueOn: CalendarDay | null }[];
}

/** Begins each playbook with all who are to be on it, counted from the day they were met. */
const playbooks = async (
  { tx, account, batchId, today, now }: CaptureUnit,
  people: NewCapture["people"],
  idOf: (place: number) => string,
): Promise<void> => {
  const starts = new Map<string, Start>();
  for (const [place, { playbook, metOn }] of people.entries()) {
    if (!playbook) continue;
    const startedOn = metOn ?? today;
    const { playbookId, firstDueOn } = playbook;
    const key = `${playbookId} ${startedOn}`;
    const start = starts.get(key) ?? { playbookId, startedOn, people: [] };
    start.people.push({ contactId: idOf(place), firstDueOn });
    starts.set(key, start);
  }
  for (const start of starts.values()) await beginRuns(tx, account, { ...start, batchId }, { today, now });
};

/** All that is to be done next: the steps named, and the first steps of the playbooks begun. */
export const saveCapturedSteps = async (
  unit: CaptureUnit,
  { followUps, people }: Pick<NewCapture, "followUps" | "people">,
  idOf: (place: number) => string,
  belongsTo: BelongsTo,
): Promise<void> => {
  await namedSteps(unit, followUps, idOf, belongsTo);
  await playbooks(unit, people, idOf);
};

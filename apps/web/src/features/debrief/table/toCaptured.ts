import type { Captured, Talk } from "../../captures/model/captureBody";
import type { Held, Lead, Step } from "../../captures/model/row";
import { daysAround, groupTalks, isFaceToFace, noteOf } from "../../captures/model/talks";
import type { Debrief, DebriefRow } from "./debrief";
import type { PlannedStep } from "./debriefSteps";

/** A step as it is saved; `at` is which of the row's own it is, and none for what they promised. */
export type SavedStep = Step & Pick<PlannedStep, "at">;

interface Facts {
  readonly today: string;
  /** The day people were met, unless their line said another. */
  readonly metOn: string;
  readonly steps: readonly PlannedStep[];
  /** The day of each step, by its key. */
  readonly days: ReadonlyMap<string, string>;
}

const eventOf = (
  { eventId, eventName, place, day }: Debrief,
  people: readonly Pick<DebriefRow, "metOn">[],
  today: string,
): Captured["event"] =>
  eventId !== null
    ? { eventId }
    : eventName.trim() === ""
      ? null
      : { name: eventName, ...daysAround(day, people, today), place: place.trim() || null };

/** How each was talked with: what is said of those only pointed out, or only noted, is a note of today. */
const heldOf = ({ role, how, startedBy, metOn }: DebriefRow, { today, metOn: usual }: Facts): Held =>
  role === "referred" || how === "noted"
    ? noteOf(today)
    : { channel: how, startedBy, heldOn: metOn ?? usual };

/** Those of one line whose words are still the same were talked with together. */
const talksOf = (rows: readonly DebriefRow[], facts: Facts): Talk[] =>
  groupTalks(
    rows.flatMap((row) => {
      const notes = row.said.trim();
      if (row.role === "referred" && notes === "") return [];
      return [{ row: row.id, notes, held: heldOf(row, facts), together: row.line }];
    }),
  );

/** What several told of is one opportunity, of the first of them. */
const leadsOf = (rows: readonly DebriefRow[]): Lead[] => {
  const leads = new Map<string, Lead>();
  for (const { id, leads: told } of rows)
    for (const lead of told) if (!leads.has(lead.key)) leads.set(lead.key, { ...lead, row: id });
  return [...leads.values()];
};

/** What is saved of a debrief. */
export const toCaptured = (debrief: Debrief, facts: Facts): Captured<SavedStep> => {
  const { today, metOn, steps, days } = facts;
  const rows = debrief.rows.map((row) => ({
    ...row,
    metOn: row.role === "met" && isFaceToFace(row.how) ? (row.metOn ?? metOn) : null,
  }));
  const there = new Set(rows.map(({ id }) => id));
  return {
    event: rows.length === 0 ? null : eventOf(debrief, rows, today),
    rows,
    playbooks: new Map(
      steps.flatMap(({ row, key, playbook }) =>
        playbook ? [[row, { playbookId: playbook.id, firstDueOn: days.get(key) ?? null }]] : [],
      ),
    ),
    talks: talksOf(debrief.rows, facts),
    referrals: rows.flatMap(({ id, from }) =>
      from.flatMap(({ row, reason }) => (there.has(row) ? [{ from: row, to: id, reason }] : [])),
    ),
    steps: [
      ...steps.flatMap((step) =>
        step.playbook ? [] : [{ ...step, dueOn: days.get(step.key) ?? step.fixedOn ?? "" }],
      ),
      ...rows.flatMap(({ id, promises }) =>
        promises.map((promise, which) => ({ ...promise, key: `${id} promise ${which}`, row: id, at: null })),
      ),
    ],
    ownSteps: debrief.ownSteps,
    leads: leadsOf(rows),
  };
};

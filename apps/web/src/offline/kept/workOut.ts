import type { CalendarDay, Calls, ContactRow, SessionAnswer, Today } from "@followthrough/contract";
import { addDays } from "@followthrough/domain/day";
import { foldText } from "@followthrough/domain/foldText";
import { spreadOverDays } from "@followthrough/domain/spreadOverDays";
import { isWorkingDay, nextWorkingDay } from "@followthrough/domain/workingDays";

// What the server works out and a debrief needs at the event: by the rules of the server, from what is kept here. Pure: what is
// kept is handed in.

type Spread = Calls["POST /spread"];
type Recognition = Calls["POST /recognition"];

export interface Kept {
  readonly session: SessionAnswer;
  readonly today: Today | null;
  readonly people: readonly ContactRow[];
}

const dueOn = (today: Today | null): Map<CalendarDay, number> => {
  const due = new Map<CalendarDay, number>();
  for (const { followUp } of today ? [...today.dueToday, ...today.upcoming] : [])
    due.set(followUp.dueOn, (due.get(followUp.dueOn) ?? 0) + 1);
  return due;
};

/** A day for each wish, within what is known here to be due: of the coming week. */
export const spreadHere = (
  { wishes }: Spread["body"],
  { session, today }: Kept,
): Spread["answer"] | undefined => {
  const { account, today: day } = session;
  if (!account) return undefined;
  const { dailyLimit, workingDays } = account;
  const usual = nextWorkingDay(day, workingDays);
  const alreadyDue = dueOn(today);
  const placed = spreadOverDays(
    wishes.map(({ key, preferredOn, latestOn, fixedOn }) => ({
      id: key,
      preferredOn: (preferredOn ?? usual) as CalendarDay,
      ...(latestOn ? { latestOn: latestOn as CalendarDay } : {}),
      ...(fixedOn ? { fixedOn: fixedOn as CalendarDay } : {}),
    })),
    { dailyLimit, workingDays, alreadyDue },
  ).map(({ id, ...rest }) => ({ key: id, ...rest }));
  const last = placed.reduce((latest, { on }) => (on > latest ? on : latest), day);
  const days: CalendarDay[] = [];
  // As far as a chart can show it.
  for (let on = day; on <= addDays(last, 7) && days.length < 120; on = addDays(on, 1)) days.push(on);
  return {
    dailyLimit,
    placed,
    days: days.map((on) => ({
      on,
      alreadyDue: alreadyDue.get(on) ?? 0,
      isWorkingDay: isWorkingDay(on, workingDays),
    })),
  };
};

const mostCandidates = 5;

/** Who of those kept here has the very name; whether it is the same person is asked in the capture. */
export const recogniseHere = ({ people }: Recognition["body"], kept: Kept): Recognition["answer"] => {
  const known = new Map<string, ContactRow[]>();
  for (const row of kept.people) {
    const name = foldText(row.name);
    known.set(name, [...(known.get(name) ?? []), row]);
  }
  return {
    people: people.map(({ name }) =>
      (known.get(foldText(name)) ?? []).slice(0, mostCandidates).map((row) => ({
        contact: {
          id: row.id,
          name: row.name,
          title: row.title,
          organization: row.organization,
          photoUrl: row.photoUrl,
          preferredName: null,
          metOn: row.metOn,
          metAtEvent: row.metAtEvent,
        },
        by: "name" as const,
      })),
    ),
  };
};

import type { CalendarDay } from "@followthrough/contract";
import { daysBetween } from "@followthrough/domain/day";
import type { Invitation } from "./invitations";
import type { FoundPromise } from "./readPromises";
import type { Unit } from "./units";

/** "She will let me know by Friday": by when there is to be an answer. */
const lettingKnow = /^(?:let|get|reply|answer|respond|confirm|decide|check|look|tell)$/;
const near = 16;
/** How many days before it an answer is waited for as long as the day itself. */
const soon = 7;

const dayOf = (units: readonly Unit[], at: number | null): CalendarDay | null => {
  const unit = at === null ? undefined : units[at];
  return unit?.kind === "day" ? unit.day.ahead : null;
};

/**
 * What others said they would do, and of those who were invited and have not answered that they are to say yes: by the day they
 * said, or the day they were invited for where it is soon.
 */
export const awaitedAnswers = (
  units: readonly Unit[],
  invitations: readonly Invitation[],
  told: readonly FoundPromise[],
  today: CalendarDay,
): FoundPromise[] => {
  const isOf = (invitation: Invitation, promise: FoundPromise): boolean =>
    invitation.people.includes(promise.person) &&
    promise.saidAt >= invitation.from &&
    (promise.from < invitation.to ||
      (promise.from - invitation.to < near && lettingKnow.test(units[promise.from]?.low ?? "")));
  const open = invitations.filter(({ answer }) => answer === null);
  const awaited = open.flatMap((invitation) => {
    const { people, from, to, what, dayAt } = invitation;
    const day = dayOf(units, dayAt);
    const onTheDay = day !== null && daysBetween(today, day) <= soon ? day : null;
    return people.map((person): FoundPromise => {
      const said = told.find((promise) => isOf(invitation, promise) && promise.person === person);
      const first = what[0]?.from ?? from;
      return {
        person,
        saidAt: from,
        from: first,
        to,
        verb: first < to ? "say yes to" : "say yes",
        what,
        dueOn: said?.dueOn ?? onTheDay,
        dayAt,
        repeatAt: null,
      };
    });
  });
  return [...told.filter((promise) => !open.some((one) => isOf(one, promise))), ...awaited].toSorted(
    (one, other) => one.saidAt - other.saidAt,
  );
};

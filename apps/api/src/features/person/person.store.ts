import type { CalendarDay, Contact, Person, TimelineEntry } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { cadenceDueOn, todayIn } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { listFollowUps } from "../follow-ups/followUpList.store";
import { suggestionsFor } from "../follow-ups/suggestions.store";
import { runningWith } from "../playbook-runs/playbookRuns.store";
import { readWaitingLinks } from "../referrals/earlierLinks.store";
import { listReferrals } from "../referrals/referrals.store";
import { readContact } from "../contacts/contacts.store";
import { readSettledOn } from "../contacts/settlement.store";
import { phoneOfCountry } from "../../interchange/phoneNumber";
import { readTimeline } from "./timeline.store";

/** With how they came in, where the timeline goes back so far. */
const withOrigin = (
  entries: readonly TimelineEntry[],
  { id, metOn, metAtEvent, howWeMet, createdAt }: Contact,
  { timeZone }: SignedIn,
): TimelineEntry[] => {
  const origin: TimelineEntry[] = [
    ...(metOn ? [{ kind: "met" as const, id, on: metOn, event: metAtEvent, how: howWeMet ?? "" }] : []),
    { kind: "added", id, on: todayIn(timeZone, new Date(createdAt)) },
  ];
  return [...entries, ...origin].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
};

/** All that happened with a person. Throws `not_found`. */
export const readWholeTimeline = async (tx: Tx, account: SignedIn, id: string) => {
  const contact = await readContact(tx, account.id, id);
  const { entries, isWhole } = await readTimeline(tx, account.id, id, { isAll: true });
  return { timeline: isWhole ? withOrigin(entries, contact, account) : entries, timelineIsWhole: isWhole };
};

/** Everything the screen of one person shows. Throws `not_found`. */
export const readPerson = async (
  tx: Tx,
  account: SignedIn,
  id: string,
  today: CalendarDay,
): Promise<Person> => {
  const contact = await readContact(tx, account.id, id);
  const stepsThatAre = (state: "open" | "waiting") =>
    listFollowUps(tx, account.id, { state, contactId: id, limit: 100 }, today);
  const [mine, theirs, { referrals }, playbookRuns, { entries, isWhole }, settledOn] = await Promise.all([
    stepsThatAre("open"),
    stepsThatAre("waiting"),
    listReferrals(tx, account.id, { contactId: id, limit: 100 }, today),
    runningWith(tx, account.id, id),
    readTimeline(tx, account.id, id),
    readSettledOn(tx, account.id, id),
  ]);
  const { whoFor } = await readWaitingLinks(tx, account.id, [id]);
  const nextSteps = [...mine.followUps, ...theirs.followUps];
  const [suggestion] =
    nextSteps.length > 0 ? [] : await suggestionsFor(tx, { account, today }, { contactId: id, outcome: "" });
  const { cadence, lastConversationOn, metOn } = contact;
  return {
    contact,
    shownPhones: contact.phones.map(({ number }) => ({ number, shown: phoneOfCountry(number) })),
    nextSteps,
    suggestedStep: suggestion
      ? {
          action: suggestion.action,
          what: suggestion.what,
          dueOn: suggestion.dueOn,
          dueTime: null,
          place: null,
          recurrence: null,
          waitingSinceOn: null,
        }
      : null,
    waitsFor: whoFor.get(id) ?? null,
    cadenceDueOn: cadence ? cadenceDueOn(cadence, { lastConversationOn, metOn, today }) : null,
    settledOn,
    referrals,
    playbookRuns,
    timeline: isWhole ? withOrigin(entries, contact, account) : entries,
    timelineIsWhole: isWhole,
  };
};

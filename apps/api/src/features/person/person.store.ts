import type { CalendarDay, Person, TimelineEntry } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { cadenceDueOn, todayIn } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { listFollowUps } from "../follow-ups/followUps.store";
import { suggestionsFor } from "../follow-ups/suggestions.store";
import { runningWith } from "../playbook-runs/playbookRuns.store";
import { listReferrals } from "../referrals/referrals.store";
import { readContact } from "../contacts/contacts.store";
import { phoneOfCountry } from "../../interchange/phoneNumber";
import { readTimeline } from "./timeline.store";

/** Everything the screen of one person shows. Throws `not_found`. */
export const readPerson = async (
  tx: Tx,
  account: SignedIn,
  id: string,
  today: CalendarDay,
): Promise<Person> => {
  const contact = await readContact(tx, account.id, id);
  const [{ followUps }, { referrals }, playbookRuns, { entries, isWhole }] = await Promise.all([
    listFollowUps(tx, account.id, { state: "open", contactId: id, limit: 100 }, today),
    listReferrals(tx, account.id, { contactId: id, limit: 100 }, today),
    runningWith(tx, account.id, id),
    readTimeline(tx, account.id, id),
  ]);
  const [suggestion] =
    followUps.length > 0 ? [] : await suggestionsFor(tx, { account, today }, { contactId: id, outcome: "" });
  const { cadence, lastConversationOn, metOn } = contact;
  const origin: TimelineEntry[] = [
    ...(metOn
      ? [{ kind: "met" as const, id, on: metOn, event: contact.metAtEvent, how: contact.howWeMet ?? "" }]
      : []),
    { kind: "added", id, on: todayIn(account.timeZone, new Date(contact.createdAt)) },
  ];
  return {
    contact,
    shownPhones: contact.phones.map(({ number }) => ({ number, shown: phoneOfCountry(number) })),
    nextSteps: followUps,
    suggestedStep: suggestion
      ? {
          action: suggestion.action,
          what: suggestion.what,
          dueOn: suggestion.dueOn,
          dueTime: null,
          recurrence: null,
        }
      : null,
    cadenceDueOn: cadence ? cadenceDueOn(cadence, { lastConversationOn, metOn, today }) : null,
    referrals,
    playbookRuns,
    timeline: isWhole
      ? [...entries, ...origin].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
      : entries,
    timelineIsWhole: isWhole,
  };
};

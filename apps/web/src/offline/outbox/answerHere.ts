import type { Calls, Capture, FollowUp } from "@followthrough/contract";
import { newId } from "../../lib/newId";
import type { Input, OutboxKey } from "./entry";

// What an act that waits is answered with on this device, so that a form closes and its notice says what was done. Only what was
// typed is in it: what the server works out (what a playbook plans, whom to thank) comes once it is sent.

type Answer<K extends OutboxKey> = Calls[K]["answer"];
type Body<K extends OutboxKey> = Calls[K]["body"];

/** What is known here and not in the request. */
export interface KnownHere {
  /** The day it is for the account. */
  readonly today: string;
  /** The instant it is. */
  readonly now: string;
  /** The step an act is done to, as it was read last. */
  readonly step: FollowUp | null;
  /** The name of somebody known, or of an event. */
  readonly nameOf: (id: string) => string;
}

type Day = FollowUp["dueOn"];

interface Planned {
  readonly action: FollowUp["action"];
  readonly what: string;
  readonly dueOn: string;
  readonly dueTime?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly recurrence?: FollowUp["recurrence"] | undefined;
  readonly waitingSinceOn?: string | null | undefined;
}

const planned = (step: Planned, contact: FollowUp["contact"], { now }: KnownHere): FollowUp => ({
  id: newId(),
  version: 1,
  contact,
  action: step.action,
  what: step.what,
  dueOn: step.dueOn as Day,
  dueTime: (step.dueTime ?? null) as FollowUp["dueTime"],
  place: step.place ?? null,
  promisedOn: step.dueOn as Day,
  snoozeCount: 0,
  state: step.waitingSinceOn ? "waiting" : "open",
  recurrence: step.recurrence ?? null,
  waitingSinceOn: (step.waitingSinceOn ?? null) as Day | null,
  referralId: null,
  opportunityId: null,
  playbook: null,
  closedOn: null,
  outcome: "",
  dropReason: null,
  group: null,
  daysLate: 0,
  createdAt: now as FollowUp["createdAt"],
});

const person = (id: string | null | undefined, { nameOf }: KnownHere): FollowUp["contact"] =>
  id ? { id, name: nameOf(id) } : null;

const completed = (
  step: FollowUp,
  body: Body<"POST /follow-ups/:id/completion">,
  known: KnownHere,
): Answer<"POST /follow-ups/:id/completion"> => ({
  followUp: {
    ...step,
    state: step.state === "waiting" ? "answered" : "done",
    closedOn: (body.doneOn ?? known.today) as Day,
    outcome: body.outcome ?? "",
    group: null,
  },
  conversation: null,
  next: body.next ? planned(body.next, step.contact, known) : null,
  also: (body.also ?? []).map((one) => planned(one, step.contact, known)),
  proposals: [],
});

const recorded = (body: Body<"POST /conversations">, known: KnownHere): Answer<"POST /conversations"> => {
  const contacts = body.contactIds.map((id) => ({ id, name: known.nameOf(id) }));
  const [first = null] = contacts;
  return {
    id: newId(),
    version: 1,
    channel: body.channel,
    startedBy: body.startedBy ?? "me",
    heldOn: body.heldOn as Day,
    notes: body.notes ?? "",
    event: null,
    contacts,
    createdAt: known.now as FollowUp["createdAt"],
    next: body.next ? planned(body.next, first, known) : null,
    also: (body.also ?? []).map((one) => planned(one, first, known)),
  };
};

const captured = (id: string, body: Body<"PUT /captures/:id">, known: KnownHere): Capture => {
  const people = body.people.map(({ contactId, name }) => ({
    id: contactId ?? newId(),
    name,
    isNew: !contactId,
  }));
  const { event = null } = body;
  return {
    id,
    // One that is to be made is nowhere yet: an id made here would lead to no page, and name nothing to whatever follows.
    event:
      event && "eventId" in event
        ? { id: event.eventId, name: known.nameOf(event.eventId), isNew: false }
        : null,
    people,
    conversations: body.conversations?.length ?? 0,
    referrals: body.referrals?.length ?? 0,
    opportunities: (body.opportunities ?? []).map(({ title }) => ({ id: newId(), title })),
    followUps: (body.followUps ?? []).map((step) =>
      planned(step, step.person === null ? null : (people[step.person] ?? null), known),
    ),
  };
};

/** The answer to an act that waits; null where too little is known here to say it. */
export const answerHere = (key: OutboxKey, { params, body }: Input, known: KnownHere): object | null => {
  const { step } = known;
  const given = body as never;
  if (key === "PUT /captures/:id") return captured(params?.id ?? newId(), given, known);
  if (key === "POST /conversations") return recorded(given, known);
  if (key === "POST /follow-ups") {
    const { contactId, ...draft } = given as Body<"POST /follow-ups">;
    return planned(draft, person(contactId, known), known);
  }
  if (!step) return null;
  if (key === "POST /follow-ups/:id/completion") return completed(step, given, known);
  if (key === "POST /follow-ups/:id/drop") {
    const { reason } = given as Body<"POST /follow-ups/:id/drop">;
    return { followUp: { ...step, state: "dropped", dropReason: reason, group: null }, next: null };
  }
  const { dueOn, dueTime } = given as Body<"POST /follow-ups/:id/snoozes">;
  return { ...step, dueOn, dueTime: dueTime === undefined ? step.dueTime : dueTime };
};

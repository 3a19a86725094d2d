import * as z from "zod";
import { CalendarDay, KnownDay, PlannedDay } from "./calendarDay";
import { FollowUp, StepDraft } from "./followUps";
import { leadFields } from "./opportunities";
import { route } from "./route";
import { ById, Id, line, lineOrNone, prose } from "./text";
import { Channel, StartedBy } from "./words";

/** At most this many people, and lines of a debrief, in one act. */
export const mostCaptured = 300;

const Place = z
  .int()
  .min(0)
  .max(mostCaptured - 1);

/** Somebody a capture is about: new, or known already. */
export const CapturedPerson = z.strictObject({
  /** Somebody known: what is given besides fills what is empty there and overwrites nothing. */
  contactId: Id.nullable().default(null),
  name: line(200),
  title: lineOrNone(200).default(null),
  organization: lineOrNone(200).default(null),
  email: lineOrNone(254).default(null),
  phone: lineOrNone(60).default(null),
  link: z
    .union([
      z.literal("").transform(() => null),
      z.null(),
      line(2_000).refine((url) => /^https?:\/\/[^\s]+$/i.test(url), {
        error: "must begin with https:// or http://",
      }),
    ])
    .default(null),
  /** The day they were met, there and then; none for somebody only pointed out. */
  metOn: KnownDay.nullable().default(null),
  playbook: z
    .strictObject({
      playbookId: Id,
      /** The day of its first step, where it is not the one the playbook says. */
      firstDueOn: PlannedDay.nullable().default(null),
    })
    .nullable()
    .default(null),
});
export type CapturedPerson = z.output<typeof CapturedPerson>;

/** Where people were met: an event there is, or one to add. */
const CapturedEvent = z.union([
  z.strictObject({ eventId: Id }),
  z.strictObject({
    name: line(200),
    startsOn: PlannedDay,
    endsOn: PlannedDay.nullable().default(null),
    place: lineOrNone(200).default(null),
  }),
]);

/** A lead with whom to contact about it; it came by the referral to them, where there is one. */
const CapturedOpportunity = z.strictObject({
  person: Place,
  kind: leadFields.kind.default("job"),
  title: leadFields.title,
  organization: leadFields.organization.default(null),
  closesOn: leadFields.closesOn.default(null),
  notes: leadFields.notes.default(""),
  link: leadFields.link.default(null),
  /** Others who have a part in it, and which. */
  people: z
    .array(z.strictObject({ person: Place, role: line(80) }))
    .max(50)
    .default([]),
});

/** People are told by their place in `people`, the first is 0, and so are opportunities. */
export const NewCapture = z
  .strictObject({
    event: CapturedEvent.nullable().default(null),
    /** Nobody only where a step of one's own is all there is to save. */
    people: z.array(CapturedPerson).max(mostCaptured),
    conversations: z
      .array(
        z.strictObject({
          channel: Channel,
          startedBy: StartedBy.default("me"),
          heldOn: KnownDay,
          /** The whole text as typed. */
          notes: prose(20_000),
          people: z.array(Place).min(1).max(100),
        }),
      )
      .max(mostCaptured)
      .default([]),
    referrals: z
      .array(
        z.strictObject({
          from: Place,
          to: Place,
          reason: prose(2_000).default(""),
          /** With none, the day they were talked with in this capture, else today. */
          heardOn: KnownDay.nullable().default(null),
          /** Refuses one that is recorded already, which else is kept as it is. */
          mustBeNew: z.boolean().default(false),
        }),
      )
      .max(mostCaptured)
      .default([]),
    opportunities: z.array(CapturedOpportunity).max(mostCaptured).default([]),
    followUps: z
      .array(
        StepDraft.extend({
          /** Null for a step of one's own, which is for or with nobody. */
          person: Place.nullable(),
          opportunity: Place.nullable().default(null),
        }),
      )
      .max(mostCaptured * 2)
      .default([]),
  })
  .superRefine((capture, context) => {
    if (capture.people.length === 0 && !capture.followUps.some(({ person }) => person === null))
      context.addIssue({ code: "custom", path: ["people"], message: "names nobody" });
    const absent = (place: number): boolean => place >= capture.people.length;
    const refuse = (path: (string | number)[]): void =>
      context.addIssue({ code: "custom", path, message: "is not one of the people" });
    for (const [index, { people }] of capture.conversations.entries())
      if (people.some(absent)) refuse(["conversations", index, "people"]);
    for (const [index, { from, to }] of capture.referrals.entries()) {
      if (absent(from)) refuse(["referrals", index, "from"]);
      if (absent(to)) refuse(["referrals", index, "to"]);
    }
    for (const [index, { person, people }] of capture.opportunities.entries()) {
      if (absent(person)) refuse(["opportunities", index, "person"]);
      if (people.some((part) => absent(part.person))) refuse(["opportunities", index, "people"]);
      if (new Set(people.map((part) => part.person)).size < people.length)
        context.addIssue({
          code: "custom",
          path: ["opportunities", index, "people"],
          message: "names somebody twice",
        });
    }
    for (const [index, { person, opportunity }] of capture.followUps.entries()) {
      if (person !== null && absent(person)) refuse(["followUps", index, "person"]);
      if (opportunity !== null && opportunity >= capture.opportunities.length)
        context.addIssue({
          code: "custom",
          path: ["followUps", index, "opportunity"],
          message: "is not one of the opportunities",
        });
    }
  });
export type NewCapture = z.output<typeof NewCapture>;

export const Capture = z.object({
  id: Id,
  event: z.object({ id: Id, name: z.string(), isNew: z.boolean() }).nullable(),
  /** In the order given. */
  people: z.array(z.object({ id: Id, name: z.string(), isNew: z.boolean() })),
  conversations: z.int(),
  referrals: z.int(),
  /** In the order given. */
  opportunities: z.array(z.object({ id: Id, title: z.string() })),
  /** What was planned, first steps of playbooks among them. */
  followUps: z.array(FollowUp),
});
export type Capture = z.infer<typeof Capture>;

export const saveCapture = route({
  method: "PUT",
  path: "/captures/:id",
  access: "account",
  summary:
    "Save people, what was said, referrals, opportunities and next steps, one's own too, in one act; sent again it changes nothing",
  params: ById,
  body: NewCapture,
  answer: Capture,
  status: 201,
  errors: ["capture_exists", "referral_to_self", "referral_loop", "referral_exists"],
  withoutVersion: "adds",
});

export const undoCapture = route({
  method: "DELETE",
  path: "/captures/:id",
  access: "account",
  summary: "Take back everything a capture saved, as long as nothing of it has been changed since",
  params: ById,
  answer: null,
  errors: ["changed_since"],
  withoutVersion: "undo",
});

/** Somebody known who may be meant. */
export const Candidate = z.object({
  contact: z.object({
    id: Id,
    name: z.string(),
    title: z.string().nullable(),
    organization: z.string().nullable(),
    photoUrl: z.string().nullable(),
    /** What a step of a playbook names when it is planned with them. */
    preferredName: z.string().nullable(),
    metOn: CalendarDay.nullable(),
    metAtEvent: z.string().nullable(),
  }),
  /** How they were recognised; only the first three are sure. */
  by: z.enum(["email", "phone", "link", "name", "first-name", "similar-name"]),
});
export type Candidate = z.infer<typeof Candidate>;

export const recognisePeople = route({
  method: "POST",
  path: "/recognition",
  access: "account",
  summary: "Which people known already may be meant, the likeliest first; changes nothing",
  body: z.strictObject({
    people: z
      .array(
        z.strictObject({
          name: z.string().max(400),
          email: z.string().max(500).nullable().default(null),
          phone: z.string().max(200).nullable().default(null),
          link: z.string().max(4_000).nullable().default(null),
        }),
      )
      .max(mostCaptured),
  }),
  /** In the order asked; at most five each. */
  answer: z.object({ people: z.array(z.array(Candidate)) }),
});

/** Spreads many steps over days: within the daily limit, on working days. */
export const planSpread = route({
  method: "POST",
  path: "/spread",
  access: "account",
  summary: "Give each wish a day within the daily limit and the working days; saves nothing",
  body: z.strictObject({
    wishes: z
      .array(
        z.strictObject({
          /** The caller's own name for it. */
          key: line(100),
          /** The first day it should be; with none the playbook's first step says it, or the next working day. */
          preferredOn: KnownDay.nullable().default(null),
          /** The playbook whose first step it is, begun on `startedOn`, or today. */
          playbookId: Id.nullable().default(null),
          startedOn: KnownDay.nullable().default(null),
          latestOn: KnownDay.nullable().default(null),
          /** Put there by hand: it stays there and takes its room before the others. */
          fixedOn: KnownDay.nullable().default(null),
        }),
      )
      .max(mostCaptured * 2),
  }),
  answer: z.object({
    dailyLimit: z.int(),
    /** In the order given. */
    placed: z.array(
      z.object({ key: z.string(), on: CalendarDay, overLimit: z.boolean(), onDayOff: z.boolean() }),
    ),
    /** Each day from the first to a week past the last, with what is due on it before this. */
    days: z.array(z.object({ on: CalendarDay, alreadyDue: z.int(), isWorkingDay: z.boolean() })),
  }),
});

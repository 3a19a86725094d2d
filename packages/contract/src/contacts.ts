import * as z from "zod";
import { BirthdayOrNone } from "./birthday";
import { CalendarDay, KnownDay } from "./calendarDay";
import { type ContactTextField, contactFields, ofTextFields } from "./contactFields";
import { contactFilterFields, contactOrderFields } from "./contactFilters";
import { NextStep, Preparation } from "./followUps";
import { Instant } from "./instant";
import { route } from "./route";
import { FoundIn } from "./search";
import { ById, Id, Version, line, lineOrNone, mostCounted, prose, proseOrNone } from "./text";
import { Action, Cadence } from "./words";

/** How many of each are kept of a person, and the longest of what is no field of its own, in code points. An import keeps to the same. */
export const contactLimits = {
  name: contactFields.name.longest,
  line: 200,
  label: 40,
  email: contactFields.emails.longest,
  phone: contactFields.phones.longest,
  url: contactFields.links.longest,
  tag: contactFields.tags.longest,
  tags: 100,
  methods: 50,
  notes: contactFields.notes.longest,
} as const;

const Label = lineOrNone(contactLimits.label).default(null);

/** The address of what was copied with more around it: `mailto:jane@example.org`, `"Doe, Jane" <jane@example.org>`. */
const addressAlone = (text: string): string => {
  const linked = /^mailto:([^?]*)/i.exec(text)?.[1] ?? text;
  return /<([^<>\s@]+@[^<>\s@]+)>$/.exec(linked)?.[1] ?? linked;
};

/** Otherwise kept as written; an address that cannot be one is refused by the server (`emails.0.address`). */
const EmailEntry = z.strictObject({
  address: line(contactLimits.email).transform(addressAlone),
  label: Label,
});
const PhoneEntry = z.strictObject({ number: line(contactLimits.phone), label: Label });
/** Only `http` and `https`: whatever is stored here is opened by a click. */
const LinkEntry = z.strictObject({
  url: line(contactLimits.url).refine((url) => /^https?:\/\/[^\s]+$/i.test(url), {
    error: "must begin with https:// or http://",
  }),
  label: Label,
});

/** What a text of each kind is when it is sent, when it is left out, and when it is answered. */
const textSchemas = {
  name: (longest: number) => ({
    sent: line(longest),
    drafted: line(longest),
    answered: z.string(),
  }),
  line: (longest: number) => ({
    sent: lineOrNone(longest),
    drafted: lineOrNone(longest).default(null),
    answered: z.string().nullable(),
  }),
  text: (longest: number) => ({
    sent: proseOrNone(longest),
    drafted: proseOrNone(longest).default(null),
    answered: z.string().nullable(),
  }),
  birthday: () => ({
    sent: BirthdayOrNone,
    drafted: BirthdayOrNone.default(null),
    answered: z.string().nullable(),
  }),
  day: () => ({
    sent: KnownDay.nullable(),
    drafted: KnownDay.nullable().default(null),
    answered: CalendarDay.nullable(),
  }),
  notes: (longest: number) => ({
    sent: prose(longest),
    drafted: prose(longest).default(""),
    answered: z.string(),
  }),
};

type TextSchemas<When extends "sent" | "drafted" | "answered"> = {
  [F in ContactTextField]: ReturnType<(typeof textSchemas)[(typeof contactFields)[F]["kind"]]>[When];
};

const textFields = <When extends "sent" | "drafted" | "answered">(when: When): TextSchemas<When> =>
  ofTextFields<TextSchemas<When>>((field) => {
    const facts = contactFields[field];
    return textSchemas[facts.kind]("longest" in facts ? facts.longest : 0)[
      when
    ] as TextSchemas<When>[ContactTextField];
  });

const contactLists = {
  emails: z.array(EmailEntry).max(contactLimits.methods),
  phones: z.array(PhoneEntry).max(contactLimits.methods),
  links: z.array(LinkEntry).max(contactLimits.methods),
  tags: z.array(line(contactLimits.tag)).max(contactLimits.tags),
};

export const Contact = z.object({
  id: Id,
  version: Version,
  ...textFields("answered"),
  emails: z.array(z.object({ address: z.string(), label: z.string().nullable() })),
  phones: z.array(z.object({ number: z.string(), label: z.string().nullable() })),
  links: z.array(z.object({ url: z.string(), label: z.string().nullable() })),
  tags: z.array(z.string()),
  metAtEvent: z.object({ id: Id, name: z.string() }).nullable(),
  cadence: Cadence.nullable(),
  starred: z.boolean(),
  archived: z.boolean(),
  photoUrl: z.string().nullable(),
  nextFollowUpOn: CalendarDay.nullable(),
  lastConversationOn: CalendarDay.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Contact = z.infer<typeof Contact>;

/** A contact as one row of a list. */
export const ContactRow = z.object({
  id: Id,
  name: z.string(),
  organization: z.string().nullable(),
  title: z.string().nullable(),
  starred: z.boolean(),
  photoUrl: z.string().nullable(),
  tags: z.array(z.string()),
  metOn: CalendarDay.nullable(),
  metAtEvent: z.string().nullable(),
  lastConversationOn: CalendarDay.nullable(),
  nextStep: NextStep.nullable(),
  /** Where the words searched for are; null when none were. */
  found: FoundIn.nullable(),
});
export type ContactRow = z.infer<typeof ContactRow>;

export const listContacts = route({
  method: "GET",
  path: "/contacts",
  access: "account",
  summary: "People, a page at a time",
  query: z.strictObject({
    ...contactFilterFields,
    ...contactOrderFields,
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(3_000).optional(),
  }),
  answer: z.object({ contacts: z.array(ContactRow), nextCursor: z.string().nullable() }),
});

export const listContactPages = route({
  method: "GET",
  path: "/contact-pages",
  access: "account",
  summary: "How many people there are in a list, and where each page of it begins",
  query: z.strictObject({
    ...contactFilterFields,
    ...contactOrderFields,
    limit: z.coerce.number().int().min(10).max(200).default(100),
  }),
  answer: z.object({
    /** How many people the filter finds. */
    total: z.int(),
    /** How many people there are, without the archived. */
    everyone: z.int(),
    /** The cursor of each page of `limit` rows; the first has none. */
    cursors: z.array(z.string().nullable()),
  }),
});

/** `metOn` is the day you met; none for someone you were pointed to and have not met yet. */
export const ContactDraft = z.strictObject({
  ...textFields("drafted"),
  emails: contactLists.emails.default([]),
  phones: contactLists.phones.default([]),
  links: contactLists.links.default([]),
  tags: contactLists.tags.default([]),
  metAtEventId: Id.nullable().default(null),
  cadence: Cadence.nullable().default(null),
  starred: z.boolean().default(false),
});
export type ContactDraft = z.output<typeof ContactDraft>;

export const prepareContact = route({
  method: "GET",
  path: "/contacts/:id/preparation",
  access: "account",
  summary: "How to reach somebody and messages to start from, without a follow-up",
  params: ById,
  query: z.strictObject({ action: Action.default("email") }),
  answer: Preparation.pick({ to: true, known: true, messages: true }),
});

export const readContactPhoto = route({
  method: "GET",
  path: "/contacts/:id/photo",
  access: "account",
  summary: "Their photo",
  params: ById,
  query: z.strictObject({
    /** Any number: another one makes a browser ask anew. It says nothing to the server. */
    v: z.coerce.number().int().min(0).max(mostCounted).optional(),
  }),
  answer: "binary",
});

/** Bytes of a photo that is kept: a portrait on a screen needs no more. */
export const largestPhoto = 2 * 1024 * 1024;

export const setContactPhoto = route({
  method: "PUT",
  path: "/contacts/:id/photo",
  access: "account",
  summary:
    "Give somebody a photo: a JPEG, PNG, GIF or WebP picture of at most 2 MB, in place of the one there is",
  params: ById,
  body: { bytes: { maxBytes: largestPhoto } },
  answer: Contact,
  ifMatch: true,
});

export const removeContactPhoto = route({
  method: "DELETE",
  path: "/contacts/:id/photo",
  access: "account",
  summary: "Take somebody's photo away",
  params: ById,
  answer: Contact,
  ifMatch: true,
});

export const ContactEdit = z
  .strictObject({
    ...textFields("sent"),
    ...contactLists,
    metAtEventId: Id.nullable(),
    cadence: Cadence.nullable(),
    starred: z.boolean(),
    archived: z.boolean(),
  })
  .partial();
export type ContactEdit = z.output<typeof ContactEdit>;

export const editContact = route({
  method: "PATCH",
  path: "/contacts/:id",
  access: "account",
  summary: "Change a person; a list given replaces the list",
  params: ById,
  body: ContactEdit,
  answer: Contact,
  ifMatch: true,
});

export const deleteContact = route({
  method: "DELETE",
  path: "/contacts/:id",
  access: "account",
  summary: "Move a person to the trash",
  params: ById,
  answer: null,
  ifMatch: true,
});

export const restoreContact = route({
  method: "POST",
  path: "/contacts/:id/restoration",
  access: "account",
  summary: "Take a person back out of the trash",
  params: ById,
  answer: Contact,
  withoutVersion: "undo",
});

export const listTags = route({
  method: "GET",
  path: "/tags",
  access: "account",
  summary: "The tags in use and how many people carry each",
  answer: z.object({ tags: z.array(z.object({ tag: z.string(), contacts: z.int() })) }),
});

export const settleContact = route({
  method: "POST",
  path: "/contacts/:id/settlement",
  access: "account",
  summary: "Nothing more to do with somebody: no next step is asked for, until something happens again",
  params: ById,
  answer: null,
  withoutVersion: "adds",
});

export const undoSettlement = route({
  method: "DELETE",
  path: "/contacts/:id/settlement",
  access: "account",
  summary: "There is more to do with them after all",
  params: ById,
  answer: null,
  withoutVersion: "undo",
});

// No zod here: the web takes this module by itself.

/**
 * What a field holds. `name` is a line that is never empty, `line` one or none, `text` several lines or none, `day` a day or none, `birthday` one with or without its year, `notes` a text of several
 * lines that may be empty.
 */
export type ContactFieldKind =
  | "name"
  | "line"
  | "text"
  | "day"
  | "birthday"
  | "notes"
  | "emails"
  | "phones"
  | "links"
  | "tags"
  | "event"
  | "cadence"
  | "mark"
  | "photo";

export interface ContactFieldFacts {
  readonly kind: ContactFieldKind;
  /** Code points of the text, or of one entry of a list. */
  readonly longest?: number;
  /** In the form, and beside the value. */
  readonly label: string;
  /** Within a sentence: "How you met" is the label of what "how you met" names there. */
  readonly noun: string;
  /** What two people made one have: the value chosen of the two, or what is of both. */
  readonly merged: "chosen" | "both";
  /** The vCard property that carries the text as it is; none where several fields share one, or none does. */
  readonly property?: string;
  /** The heading in tables that are written. */
  readonly heading?: string;
  /** Whether an import that says something else than what is there leaves a line in the notes; of others it is left out. */
  readonly otherIsNoted?: true;
  /** Whether search finds people by it, as a name, or by which filter alone. */
  readonly searched?: true | "name" | "org" | "title" | "place";
}

/**
 * The fields of a contact, in the order of their screen. Drafts, edits, what is stored, history, merging, undo, imports, files
 * that are written, search and forms follow from it: another field of a kind there is takes a line here, a column in
 * `schema.prisma` with its migration, and the headings by which tables from elsewhere call it (`interchange/table/headings`).
 */
export const contactFields = {
  name: {
    kind: "name",
    longest: 200,
    label: "Name",
    noun: "name",
    merged: "chosen",
    heading: "Name",
    searched: "name",
  },
  preferredName: {
    kind: "line",
    longest: 100,
    label: "Called",
    noun: "preferred name",
    merged: "chosen",
    property: "NICKNAME",
    heading: "Nickname",
    searched: "name",
  },
  pronouns: {
    kind: "line",
    longest: 100,
    label: "Pronouns",
    noun: "pronouns",
    merged: "chosen",
    property: "PRONOUNS",
    heading: "Pronouns",
    otherIsNoted: true,
  },
  organization: {
    kind: "line",
    longest: 200,
    label: "Organisation",
    noun: "organisation",
    merged: "chosen",
    property: "ORG",
    heading: "Company",
    searched: "org",
  },
  title: {
    kind: "line",
    longest: 200,
    label: "Title",
    noun: "title",
    merged: "chosen",
    property: "TITLE",
    heading: "Job Title",
    searched: "title",
  },
  emails: { kind: "emails", longest: 254, label: "E-mail", noun: "e-mail", merged: "both" },
  phones: { kind: "phones", longest: 60, label: "Phone", noun: "phone", merged: "both" },
  links: { kind: "links", longest: 2_000, label: "Links", noun: "link", merged: "both" },
  place: {
    kind: "line",
    longest: 200,
    label: "Place",
    noun: "place",
    merged: "chosen",
    heading: "Place",
    searched: "place",
  },
  streetAddress: {
    kind: "text",
    longest: 500,
    label: "Address",
    noun: "street address",
    merged: "chosen",
    heading: "Address 1 - Street",
    searched: true,
    otherIsNoted: true,
  },
  birthday: {
    kind: "birthday",
    label: "Birthday",
    noun: "birthday",
    merged: "chosen",
    property: "BDAY",
    heading: "Birthday",
    searched: true,
    otherIsNoted: true,
  },
  metOn: {
    kind: "day",
    label: "Met on",
    noun: "the day you met",
    merged: "chosen",
    property: "X-FOLLOWTHROUGH-MET-ON",
    heading: "Met on",
  },
  metAtEvent: { kind: "event", label: "Met at", noun: "where you met", merged: "chosen" },
  howWeMet: {
    kind: "line",
    longest: 1_000,
    label: "How you met",
    noun: "how you met",
    merged: "chosen",
    property: "X-FOLLOWTHROUGH-HOW-WE-MET",
    heading: "How we met",
    searched: true,
  },
  cadence: { kind: "cadence", label: "Keep in touch", noun: "keeping in touch", merged: "chosen" },
  tags: { kind: "tags", longest: 60, label: "Tags", noun: "tag", merged: "both", heading: "Tags" },
  notes: {
    kind: "notes",
    longest: 50_000,
    label: "Notes",
    noun: "notes",
    merged: "both",
    property: "NOTE",
    heading: "Notes",
    searched: true,
  },
  starred: { kind: "mark", label: "Star", noun: "star", merged: "both" },
  archived: { kind: "mark", label: "Archive", noun: "archive", merged: "both" },
  photo: { kind: "photo", label: "Photo", noun: "photo", merged: "chosen" },
} as const satisfies Readonly<Record<string, ContactFieldFacts>>;

type Facts = typeof contactFields;
export type ContactField = keyof Facts;
export type ContactFieldOf<Kind extends ContactFieldKind> = {
  [F in ContactField]: Facts[F]["kind"] extends Kind ? F : never;
}[ContactField];

/** What is known of a field, where it is not known which. */
export const factsOf = (field: ContactField): ContactFieldFacts => contactFields[field];

export const everyContactField = Object.keys(contactFields) as ContactField[];

/** The fields of these kinds, in the order of the table. */
export const contactFieldsOf = <Kind extends ContactFieldKind>(...kinds: Kind[]): ContactFieldOf<Kind>[] =>
  everyContactField.filter((field): field is ContactFieldOf<Kind> =>
    kinds.some((kind) => kind === contactFields[field].kind),
  );

/** Those that are one text, stored in a column of their name. */
export const textKinds = ["name", "line", "text", "day", "birthday", "notes"] as const;
export type ContactTextKind = (typeof textKinds)[number];
export type ContactTextField = ContactFieldOf<ContactTextKind>;
export const contactTextFields = contactFieldsOf(...textKinds);

/** The texts as they are stored and written into files. */
export type StoredTexts = {
  [F in ContactTextField]: Facts[F]["kind"] extends "name" | "notes" ? string : string | null;
};

/** A text for each of them, made from its name. */
export const ofTextFields = <Values extends Readonly<Record<ContactTextField, unknown>>>(
  make: (field: ContactTextField) => Values[ContactTextField],
): Values => Object.fromEntries(contactTextFields.map((field) => [field, make(field)])) as Values;

type NoTexts = { [F in Exclude<ContactTextField, "name">]: Facts[F]["kind"] extends "notes" ? "" : null };

/** Of somebody of whom nothing is known but the name. */
export const noTexts = Object.fromEntries(
  contactTextFields
    .filter((field) => field !== "name")
    .map((field) => [field, contactFields[field].kind === "notes" ? "" : null]),
) as NoTexts;

/** Those of which a person has one, so that of two people one is chosen. */
export type ChosenContactField = {
  [F in ContactField]: Facts[F]["merged"] extends "chosen" ? F : never;
}[ContactField];
export const chosenContactFields = everyContactField.filter(
  (field): field is ChosenContactField => contactFields[field].merged === "chosen",
);

/** What a column of a pasted table is about. */
export type Column =
  | "name"
  | "firstName"
  | "lastName"
  | "title"
  | "organization"
  | "email"
  | "phone"
  | "linkedin"
  | "notes"
  | "next"
  | "when"
  | "event"
  | "metOn";

/** What each column is called. */
export const columnNames: Readonly<Record<Column, string>> = {
  name: "name|full name|contact|contact name|person|who|attendee|people",
  firstName: "first name|first|given name|forename|firstname",
  lastName: "last name|last|surname|family name|lastname",
  title: "title|job title|role|position|job|function|occupation",
  organization:
    "company|organisation|organization|org|employer|affiliation|institution|firm|company name|works at|workplace|school",
  email: "email|e-mail|email address|e-mail address|mail|e mail",
  phone: "phone|telephone|tel|mobile|cell|phone number|mobile phone|cell phone|tel.",
  linkedin: "linkedin|linkedin url|linkedin profile|profile|url|linkedin link|link",
  notes:
    "notes|note|comments|comment|remarks|about|context|details|what we talked about|conversation|topic|talked about",
  next: "next step|next steps|next|follow up|follow-up|followup|action|todo|to do|next action|task|action item|what",
  when: "when|due|due date|by|by when|follow up on|follow-up date|deadline|due on|follow up date",
  event: "event|where|met at|where met|conference|place met",
  metOn: "met on|date met|met|date|day met|when met",
};

const byName: ReadonlyMap<string, Column> = new Map(
  (Object.keys(columnNames) as Column[]).flatMap((column) =>
    columnNames[column].split("|").map((name) => [name, column] as const),
  ),
);

/** What a header cell names, or null. */
export const columnNamed = (cell: string): Column | null =>
  byName.get(
    cell
      .trim()
      .toLowerCase()
      .replace(/(?<![:*])[:*]+$/, "")
      .replace(/\s+/g, " "),
  ) ?? null;

import type { ColumnMeaning } from "@followthrough/contract";
import { contactFields, contactFieldsOf } from "@followthrough/contract/contactFields";

const ofColumns = contactFieldsOf("line", "day", "birthday", "notes", "tags");

const labels = Object.fromEntries(ofColumns.map((field) => [field, contactFields[field].label])) as Record<
  (typeof ofColumns)[number],
  string
>;

/** What a column may hold, in the order in which people look for it. */
export const columnWords: Readonly<Record<ColumnMeaning, string>> = {
  name: "Full name",
  givenName: "First name",
  familyName: "Last name",
  additionalName: "Middle name",
  prefix: "Title before the name (Dr.)",
  suffix: "Suffix (Jr.)",
  ...labels,
  // As files call them.
  preferredName: "Nickname",
  title: "Job title",
  metOn: "The day you met",
  department: "Department",
  email: "E-mail",
  phone: "Phone",
  link: "Link",
  street: "Street",
  city: "City",
  region: "Region or state",
  postalCode: "Postal code",
  country: "Country",
  label: "Label of the next column",
  keep: "Keep in the notes",
  leave: "Leave out",
};

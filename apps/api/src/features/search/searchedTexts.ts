import {
  type ContactTextField,
  type StoredTexts,
  contactFields,
  contactTextFields,
  factsOf,
} from "@followthrough/contract";
import { formatBirthday } from "@followthrough/domain";

type Searched = "name" | "org" | "title" | "place";

const fieldsSearched = (as: Searched | true): ContactTextField[] =>
  contactTextFields.filter((field) => factsOf(field).searched === as);

const namely: Readonly<Record<Searched, readonly ContactTextField[]>> = {
  name: fieldsSearched("name"),
  org: fieldsSearched("org"),
  title: fieldsSearched("title"),
  place: fieldsSearched("place"),
};
const others = fieldsSearched(true);

/** What of a contact is looked through for a word of the name, or by one filter: `org:newberry`. */
export const searchedField = (contact: StoredTexts, as: Searched): string =>
  namely[as].map((field) => contact[field] ?? "").join(" ");

/** The texts of a contact that are searched like any other, as they are shown where something was found in them. */
export const searchedTexts = (contact: StoredTexts): string[] =>
  others.map((field) => {
    const text = contact[field] ?? "";
    // By the words of a day too: "march", "march 22".
    const isBirthday = contactFields[field].kind === "birthday" && text !== "";
    return isBirthday ? `${contactFields[field].label} ${formatBirthday(text)}` : text;
  });

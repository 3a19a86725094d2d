import {
  type Contact,
  type ContactTextField,
  type StoredTexts,
  contactFields,
  contactTextFields,
  ofTextFields,
} from "@followthrough/contract";
import { Prisma } from "@followthrough/db";
import { fold } from "@followthrough/domain";
import { dayOrNull } from "./storedDay";

/** The columns of the texts of a contact `c`. */
export const textColumns = Prisma.raw(contactTextFields.map((field) => `c."${field}"`).join(", "));

/** What is stored beside the texts, to find and sort by. Whoever writes texts writes it too. */
export const columnsBeside = ({ name }: Pick<StoredTexts, "name">) => ({ sortName: fold(name) });

/** As `columnsBeside`, of texts of which some may not change. */
export const changedBeside = ({ name }: { readonly name?: string | undefined }) =>
  name === undefined ? {} : columnsBeside({ name });

export type ContactTexts = Pick<Contact, ContactTextField>;

/** The texts of a contact as the contract has them. */
export const textsOf = (row: StoredTexts): ContactTexts =>
  ofTextFields<ContactTexts>((field) =>
    contactFields[field].kind === "day" ? dayOrNull(row[field]) : row[field],
  );

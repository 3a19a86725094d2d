import {
  type Contact,
  type ContactTextField,
  type StoredTexts,
  contactFields,
  contactTextFields,
  ofTextFields,
} from "@followthrough/contract";
import { birthdayKey, foldText } from "@followthrough/domain";
import { dayOrNull } from "./storedDay";

/** The columns of the texts of a contact `c`. */
export const textColumns = contactTextFields.map((field) => `c.${field}` as const);

/** What is stored beside the texts, to find and sort by. Whoever writes texts writes it too. */
export const columnsBeside = ({ name, birthday }: Pick<StoredTexts, "name" | "birthday">) => ({
  sortName: foldText(name),
  birthdayKey: birthday === null ? null : birthdayKey(birthday),
});

interface ChangedTexts {
  readonly name?: string | undefined;
  readonly birthday?: string | null | undefined;
}

/** As `columnsBeside`, of texts of which some stay as they are. */
export const changedBeside = ({ name, birthday }: ChangedTexts) => {
  const beside = columnsBeside({ name: name ?? "", birthday: birthday ?? null });
  return {
    ...(name === undefined ? {} : { sortName: beside.sortName }),
    ...(birthday === undefined ? {} : { birthdayKey: beside.birthdayKey }),
  };
};

export type ContactTexts = Pick<Contact, ContactTextField>;

/** The texts of a contact as the contract has them. */
export const textsOf = (row: StoredTexts): ContactTexts =>
  ofTextFields<ContactTexts>((field) =>
    contactFields[field].kind === "day" ? dayOrNull(row[field]) : row[field],
  );

import * as z from "zod";

/**
 * What a column of a table holds. `keep`: into the notes under its heading; `label`: the label of the value in the
 * column to its right; `leave`: not imported.
 */
export const columnMeanings = [
  "name",
  "givenName",
  "familyName",
  "additionalName",
  "prefix",
  "suffix",
  "preferredName",
  "organization",
  "department",
  "title",
  "email",
  "phone",
  "link",
  "place",
  "street",
  "city",
  "region",
  "postalCode",
  "country",
  "notes",
  "tags",
  "metOn",
  "howWeMet",
  "birthday",
  "label",
  "keep",
  "leave",
] as const;

export const ColumnMeaning = z.enum(columnMeanings);
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

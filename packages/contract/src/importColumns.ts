import * as z from "zod";
import { contactFieldsOf } from "./contactFields";

/**
 * What a column of a table holds. `keep`: into the notes under its heading; `label`: the label of the value in the
 * column to its right; `leave`: not imported.
 */
const columnMeanings = [
  ...contactFieldsOf("name", "line", "day", "birthday", "notes", "tags"),
  "givenName",
  "familyName",
  "additionalName",
  "prefix",
  "suffix",
  "department",
  "email",
  "phone",
  "link",
  "street",
  "city",
  "region",
  "postalCode",
  "country",
  "label",
  "keep",
  "leave",
] as const;

export const ColumnMeaning = z.enum(columnMeanings);
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

import type { ColumnMeaning } from "@followthrough/contract";

/** A column of Google's tables: `E-mail 2 - Value`, `Address 1 - City`, `Custom Field 1 - Label`. */
const numbered = /^(.+?) (\d{1,2}) - (.+)$/;

const meanings: Record<string, ColumnMeaning> = {
  "e-mail value": "email",
  "phone value": "phone",
  "website value": "link",
  "address street": "street",
  "address po box": "street",
  "address extended address": "street",
  "address city": "city",
  "address region": "region",
  "address postal code": "postalCode",
  "address country": "country",
  "organization name": "organization",
  "organization title": "title",
  "organization department": "department",
  "organization type": "leave",
};

/** What a numbered column of Google holds, and which of its kind it belongs to; null for any other heading. */
export const googleHeading = (heading: string): { meaning: ColumnMeaning; group: string } | null => {
  const [, kind = "", number = "", part = ""] =
    numbered.exec(heading.trim().toLowerCase().slice(0, 100)) ?? [];
  if (kind === "") return null;
  const known = meanings[`${kind} ${part}`];
  const label = part === "type" || part === "label" || part === "service";
  return { meaning: known ?? (label ? "label" : "keep"), group: `${kind} ${number}` };
};

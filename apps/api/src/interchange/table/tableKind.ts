import { headingWords } from "./headings/headingWords";

export type TableKind = "google-csv" | "outlook-csv" | "table";

const google = ["e mail 1 value", "phone 1 value", "group membership", "organization 1 name"];
const outlook = [
  "business street",
  "business phone",
  "home street",
  "primary phone",
  "company main phone",
  "e mail 2 address",
];

/** Which program wrote a table with these headings; `table` for any other. */
export const tableKind = (headings: string[]): TableKind => {
  const said = new Set(headings.map((heading) => headingWords(heading).join(" ")));
  const has = (known: string[]): number => known.filter((heading) => said.has(heading)).length;
  if (has(google) >= 1 && (said.has("given name") || said.has("first name") || said.has("name")))
    return "google-csv";
  return said.has("first name") && said.has("last name") && has(outlook) >= 2 ? "outlook-csv" : "table";
};

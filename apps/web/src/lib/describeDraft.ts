import { plural } from "../ui/plural";
import { formName } from "./keptForms";

/** What was done without a connection and waits to be sent. */
export const unsentName = "unsent";
/** As much of somebody else who signed in here: how much it is, and not what. */
export const unsentOfOthersName = "unsent-of-others";

const most = 80;

const textOf = (value: unknown, key: string): string => {
  const found = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const text: unknown = found.find(([name]) => name === key)?.[1];
  return typeof text === "string" ? text.trim().replaceAll(/\s+/g, " ") : "";
};

const rowsOf = (value: unknown): number => {
  const rows = typeof value === "object" && value !== null && "rows" in value ? value.rows : [];
  return Array.isArray(rows) ? rows.length : 0;
};

const quoted = (text: string): string =>
  text === "" ? "" : `: “${text.length > most ? `${text.slice(0, most).trimEnd()}…` : text}”`;

/** A draft in one line, so that one knows it again: "A capture: “Met Dana Ruiz at …”". */
export const describeDraft = ({ name, value }: { name: string; value: unknown }): string => {
  if (name === unsentName) return `Not sent yet: ${textOf(value, "title")}`;
  if (name === unsentOfOthersName) return textOf(value, "title");
  if (name === formName) return textOf(value, "title") || "A form";
  if (name !== "debrief") return `A capture${quoted(textOf(value, "text"))}`;
  const rows = rowsOf(value);
  return rows > 0
    ? `A debrief of ${plural(rows, "person", "people")}`
    : `A debrief${quoted(textOf(value, "typing"))}`;
};

import type { Action } from "@followthrough/contract";
import { actionOptions } from "../../../lib/words";
import { type Debrief, type DebriefRow, type DebriefStep, type Known, emptyDebrief } from "./debrief";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const textOrNone = (value: unknown): string | null => (typeof value === "string" ? value : null);
const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const isAction = (value: unknown): value is Action => actionOptions.some((option) => option.value === value);

const readStep = (step: Fields): DebriefStep => ({
  action: isAction(step["action"]) ? step["action"] : "other",
  what: text(step["what"]),
  saidOn: textOrNone(step["saidOn"]),
  ...(typeof step["saidTime"] === "string" ? { saidTime: step["saidTime"] } : {}),
  movedTo: textOrNone(step["movedTo"]),
});

const readKnown = (known: unknown): Known | null =>
  isFields(known) && typeof known["id"] === "string"
    ? {
        id: known["id"],
        name: text(known["name"]),
        title: textOrNone(known["title"]),
        organization: textOrNone(known["organization"]),
        photoUrl: textOrNone(known["photoUrl"]),
      }
    : null;

const readRow = (row: Fields, index: number): DebriefRow => ({
  id: text(row["id"]) || `kept${index}`,
  role: row["role"] === "referred" ? "referred" : "met",
  name: text(row["name"]),
  title: text(row["title"]),
  organization: text(row["organization"]),
  email: text(row["email"]),
  phone: text(row["phone"]),
  link: text(row["link"]),
  said: text(row["said"]),
  line: typeof row["line"] === "number" ? row["line"] : -1 - index,
  metOn: textOrNone(row["metOn"]),
  steps: list(row["steps"]).map(readStep),
  playbook: text(row["playbook"]) || "all",
  playbookMovedTo: textOrNone(row["playbookMovedTo"]),
  known: readKnown(row["known"]),
  isNew: row["isNew"] === true,
  from: list(row["from"]).map((from) => ({ row: text(from["row"]), reason: text(from["reason"]) })),
});

/** What was kept in the browser, field by field, because an older version of the app may have written it. */
export const readDebrief = (kept: unknown): Debrief | null => {
  if (!isFields(kept) || !Array.isArray(kept["rows"])) return null;
  const rows = list(kept["rows"]).map(readRow);
  const { nextRow } = kept;
  return {
    ...emptyDebrief,
    sent: isFields(kept["sent"]) ? { id: text(kept["sent"]["id"]), body: text(kept["sent"]["body"]) } : null,
    eventId: textOrNone(kept["eventId"]),
    eventName: text(kept["eventName"]),
    place: text(kept["place"]),
    day: textOrNone(kept["day"]),
    typing: text(kept["typing"]),
    rows,
    playbookId: textOrNone(kept["playbookId"]),
    settled: isFields(kept["settled"])
      ? Object.fromEntries(Object.entries(kept["settled"]).map(([key, on]) => [key, text(on)]))
      : {},
    waiting: Array.isArray(kept["waiting"]) ? kept["waiting"].map(text).filter(Boolean) : [],
    nextRow: typeof nextRow === "number" ? nextRow : rows.length + 1,
  };
};

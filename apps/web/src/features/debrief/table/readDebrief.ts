import type { Action } from "@followthrough/contract";
import { actionOptions, channelOptions } from "../../../lib/words";
import { isFields, isRecurrence, isShaped, isText, isTextOrNull } from "../../captures/model/shape";
import type { How, KnownContact, OwnStep, Promised, ToldLead } from "../../captures/model/row";
import { type Debrief, type DebriefRow, type DebriefStep, emptyDebrief, emptyRow } from "./debrief";

type Fields = Record<string, unknown>;

const text = (value: unknown): string => (isText(value) ? value : "");
const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const isAction = (value: unknown): value is Action => actionOptions.some((option) => option.value === value);

const isHow = (value: unknown): value is How =>
  value === "noted" || channelOptions.some((option) => option.value === value && value !== "note");

const isSameKind = (value: unknown, example: unknown): boolean =>
  example === null
    ? isTextOrNull(value)
    : typeof value === typeof example && Array.isArray(value) === Array.isArray(example);

/** What was kept, field by field; what is not of the example's kind is as in the example, where null is a text or none. */
const readLike = <T extends object>(example: T, kept: Fields): T => {
  const fields = Object.entries(example).map(([name, value]: [string, unknown]) => [
    name,
    isSameKind(kept[name], value) ? kept[name] : value,
  ]);
  return Object.fromEntries(fields) as T;
};

const emptyStep: DebriefStep = { action: "other", what: "", saidOn: null, movedTo: null };

const readStep = (step: Fields): DebriefStep => ({
  ...readLike(emptyStep, step),
  action: isAction(step["action"]) ? step["action"] : "other",
  ...(isText(step["saidTime"]) ? { saidTime: step["saidTime"] } : {}),
  ...(isText(step["saidPlace"]) ? { saidPlace: step["saidPlace"] } : {}),
  ...(isRecurrence(step["recurrence"]) ? { recurrence: step["recurrence"] } : {}),
  ...(step["isUnsure"] === true ? { isUnsure: true } : {}),
  ...(isText(step["lead"]) ? { lead: step["lead"] } : {}),
});

const isPromise = isShaped({ what: isText, dueOn: isText, waitingSinceOn: isText });
const readPromise = (kept: Fields): Promised[] =>
  isPromise(kept)
    ? [
        {
          action: "other",
          what: text(kept["what"]),
          dueOn: text(kept["dueOn"]),
          dueTime: null,
          waitingSinceOn: text(kept["waitingSinceOn"]),
        },
      ]
    : [];

const emptyOwnStep: OwnStep = { key: "", what: "", dueOn: "", dueTime: null };
const readOwnStep = (kept: Fields): OwnStep[] => {
  const step = readLike(emptyOwnStep, kept);
  const recurrence = isRecurrence(kept["recurrence"]) ? kept["recurrence"] : null;
  return step.key === "" || step.dueOn === "" ? [] : [{ ...step, recurrence }];
};

const emptyLead: ToldLead = { key: "", title: "", organization: "", closesOn: null };

const isShapedAsKnown = isShaped({ id: isText, name: isText });
const isKnown = (known: unknown): known is KnownContact => isShapedAsKnown(known);

const readRow = (row: Fields, index: number): DebriefRow => {
  // Lines of old rows are none of the new ones'.
  const empty = emptyRow(`kept${index}`, -1 - index);
  return {
    ...readLike(empty, row),
    id: text(row["id"]) || empty.id,
    role: row["role"] === "referred" ? "referred" : "met",
    how: isHow(row["how"]) ? row["how"] : "in-person",
    startedBy: row["startedBy"] === "them" ? "them" : "me",
    steps: list(row["steps"]).map(readStep),
    promises: list(row["promises"]).flatMap(readPromise),
    leads: list(row["leads"]).map((lead) => readLike(emptyLead, lead)),
    playbook: text(row["playbook"]) || "all",
    known: isKnown(row["known"]) ? row["known"] : null,
    from: list(row["from"]).map((from) => ({ row: text(from["row"]), reason: text(from["reason"]) })),
  };
};

/** What was kept in the browser, field by field, because an older version of the app may have written it. */
export const readDebrief = (kept: unknown): Debrief | null => {
  if (!isFields(kept) || !Array.isArray(kept["rows"])) return null;
  const rows = list(kept["rows"]).map(readRow);
  return {
    ...readLike({ ...emptyDebrief, nextRow: rows.length + 1 }, kept),
    sent: isFields(kept["sent"]) ? { id: text(kept["sent"]["id"]), body: text(kept["sent"]["body"]) } : null,
    rows,
    ownSteps: list(kept["ownSteps"]).flatMap(readOwnStep),
    settled: isFields(kept["settled"])
      ? Object.fromEntries(Object.entries(kept["settled"]).map(([key, on]) => [key, text(on)]))
      : {},
    waiting: Array.isArray(kept["waiting"]) ? kept["waiting"].map(text).filter(Boolean) : [],
  };
};

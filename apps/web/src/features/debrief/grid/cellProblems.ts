import type { BodySources } from "../table/debriefBody";
import { type Column, cellKey } from "./cells";
import type { DebriefProblems } from "./debriefProblems";

const personColumns: Record<string, Column> = {
  name: "name",
  contactId: "name",
  title: "title",
  organization: "organization",
  email: "email",
  phone: "phone",
  playbook: "playbook",
};
const stepColumns: Record<string, Column> = { action: "action", what: "what", dueOn: "due" };

/** The cell a path of the request stands in: `people.3.email`. */
const cellOf = (path: string, sources: BodySources): string | null => {
  const [part, index, field = ""] = path.split(".");
  const place = Number(index);
  if (part === "people") {
    const row = sources.people[place];
    const column = personColumns[field];
    return row !== undefined && column ? cellKey({ row, step: 0, column }) : null;
  }
  if (part === "followUps") {
    const step = sources.followUps[place];
    const column = stepColumns[field];
    return step && column ? cellKey({ row: step.row, step: step.at ?? 0, column }) : null;
  }
  const row =
    part === "conversations"
      ? sources.conversations[place]
      : part === "referrals"
        ? sources.referrals[place]
        : undefined;
  return row === undefined ? null : cellKey({ row, step: 0, column: "said" });
};

/** What the server said was wrong, each beside the cell it came from. */
export const cellProblems = (
  fields: Readonly<Record<string, string>>,
  sources: BodySources,
): DebriefProblems => {
  const cells = new Map<string, string>();
  const event: Record<string, string> = {};
  const rest: string[] = [];
  for (const [path, message] of Object.entries(fields)) {
    const cell = cellOf(path, sources);
    if (cell !== null) cells.set(cell, message);
    else if (path.startsWith("event")) event[path.split(".").at(-1) ?? ""] = message;
    else rest.push(message);
  }
  return { cells, event, rest };
};

/** The cells of a row, in the order they are walked through. */
export const columns = [
  "name",
  "title",
  "organization",
  "email",
  "phone",
  "said",
  "action",
  "what",
  "due",
  "playbook",
  "more",
] as const;
export type Column = (typeof columns)[number];

export const columnNames: Record<Column, string> = {
  name: "Name",
  title: "Title",
  organization: "Organisation",
  email: "E-mail",
  phone: "Phone",
  said: "What was said",
  action: "Next step",
  what: "What",
  due: "Due",
  playbook: "Playbook",
  more: "More",
};

/** A line of the table: a person with their first step, or a further step of the person above. */
export interface GridLine {
  readonly row: string;
  /** Which step stands in it. */
  readonly step: number;
}

export interface CellAt extends GridLine {
  readonly column: Column;
}

/** The cells a line has: a further step has no name of its own. */
export const columnsOf = ({ step }: GridLine): readonly Column[] =>
  step === 0 ? columns : ["action", "what", "due", "more"];

/** One cell's name, to find it and what is wrong with it by. */
export const cellKey = ({ row, step, column }: CellAt): string => `${row}.${step}.${column}`;

/** The cell of a name, if there is one by it. */
export const cellOfKey = (key: string | null | undefined): CellAt | null => {
  const [row, step, name] = key?.split(".") ?? [];
  const column = columns.find((each) => each === name);
  return row !== undefined && column ? { row, step: Number(step), column } : null;
};

export type Step = "up" | "down" | "left" | "right" | "next" | "previous" | "home" | "end" | "first" | "last";

const nearest = (line: GridLine, column: Column): Column => {
  const there = columnsOf(line);
  return there.includes(column) ? column : (there[0] ?? "name");
};

/** The cell a key leads to from another; null where it leads out of the table. */
export const cellAfter = (lines: readonly GridLine[], at: CellAt, step: Step): CellAt | null => {
  const index = lines.findIndex((line) => line.row === at.row && line.step === at.step);
  const line = lines[index];
  const [top] = lines;
  const bottom = lines.at(-1);
  if (!line || !top || !bottom) return null;
  const there = columnsOf(line);
  const place = there.indexOf(at.column);
  const inLine = (to: GridLine, column: Column | undefined): CellAt | null =>
    column === undefined ? null : { ...to, column };
  switch (step) {
    case "up":
    case "down": {
      const to = lines[index + (step === "up" ? -1 : 1)];
      return to ? { ...to, column: nearest(to, at.column) } : null;
    }
    case "left":
      return inLine(line, there[place - 1]);
    case "right":
      return inLine(line, there[place + 1]);
    case "home":
      return inLine(line, there[0]);
    case "end":
      return inLine(line, there.at(-1));
    case "first":
      return inLine(top, columnsOf(top)[0]);
    case "last":
      return inLine(bottom, columnsOf(bottom).at(-1));
    case "next": {
      const to = lines[index + 1];
      return inLine(line, there[place + 1]) ?? (to ? inLine(to, columnsOf(to)[0]) : null);
    }
    case "previous": {
      const to = lines[index - 1];
      return inLine(line, there[place - 1]) ?? (to ? inLine(to, columnsOf(to).at(-1)) : null);
    }
  }
};

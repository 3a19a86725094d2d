/** The columns of a row, which has two lines: who, how to reach them, what was said, the next step, the playbook. */
export const gridAreas =
  "grid-cols-[2.25rem_minmax(0,1.35fr)_minmax(0,0.95fr)_minmax(0,1.5fr)_minmax(0,0.85fr)_minmax(0,0.65fr)_minmax(0,0.75fr)_2.25rem]";

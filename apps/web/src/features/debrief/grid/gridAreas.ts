/** The columns of a row, which has two lines: who, how to reach them, what was said, the next step, the playbook. */
export const gridAreas =
  "grid-cols-[2.25rem_minmax(0,1.65fr)_minmax(0,0.9fr)_minmax(0,1.4fr)_minmax(0,0.85fr)_minmax(0,0.55fr)_minmax(0,0.75fr)_2.25rem]";

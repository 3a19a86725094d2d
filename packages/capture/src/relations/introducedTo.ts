import type { Unit } from "./units";

/** Units of people who are named only as those somebody is to be introduced to: "Introduce her to Tom". */
export const introducedTo = (units: readonly Unit[]): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (
      unit?.kind !== "word" ||
      !/^(?:introduce|intro|introducing|introduction|connect|connecting|put|link|hook|loop)$/.test(unit.low)
    )
      continue;
    const made = /^(?:a|an|the|me|us|warm|kind)$/.test(units[at - 1]?.low ?? "") ? at - 2 : at - 1;
    if (/^(?:introduced|made|got|gave|offered|promised|me|us)$/.test(units[made]?.low ?? "")) continue;
    for (let next = at + 1; next < Math.min(units.length, at + 9); next += 1) {
      const one = units[next];
      if (!one || one.kind === "stop" || (one.kind === "mark" && one.low !== ",")) break;
      if (one.kind === "word" && /^(?:me|us)$/.test(one.low)) break;
      const before = units[next - 1];
      const isToward = before?.kind === "word" && /^(?:to|with|w\/)$/.test(before.low);
      const hasObject =
        units.slice(at + 1, next - 1).some((earlier) => earlier.kind === "people") ||
        /^(?:intro|introduction)$/.test(unit.low);
      if (one.kind === "people" && isToward && hasObject) {
        found.add(next);
        break;
      }
    }
  }
  return found;
};

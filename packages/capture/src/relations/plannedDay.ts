import type { Unit } from "./units";

/** "Until June", "through December": then it is over. */
export const isUntil = (unit: Unit | undefined): boolean =>
  unit?.kind === "day" && /^(?:until|till|through) /.test(unit.low);

/** A day to come; "until June" is none, for then it is over. */
export const isFuture = (unit: Unit | undefined): boolean =>
  unit?.kind === "day" && unit.day.ahead !== null && !/^(?:until|till|since|from) /.test(unit.low);

/** "The Q3 deck": which one it is. */
export const isWhich = (units: readonly Unit[], at: number): boolean =>
  /^q[1-4]$/.test(units[at]?.low ?? "") &&
  /^(?:the|our|my|their|a|this|new)$/.test(units[at - 1]?.low ?? "") &&
  units[at + 1]?.kind === "word";

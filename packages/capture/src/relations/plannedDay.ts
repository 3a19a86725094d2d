import type { Unit } from "./units";

/** "Until June", "through December": then it is over. */
export const isUntil = (unit: Unit | undefined): boolean =>
  unit?.kind === "day" && /^(?:until|till|through) /.test(unit.low);

/** A day to come; "until June" is none, for then it is over. */
export const isFuture = (unit: Unit | undefined): boolean =>
  unit?.kind === "day" && unit.day.ahead !== null && !/^(?:until|till|since|from) /.test(unit.low);

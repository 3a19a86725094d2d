import type { Unit } from "./units";

/** "Dana agreed to coffee": what was agreed on begins at a unit, and is still to be held. */
export const isAgreedOn = (units: readonly Unit[], from: number): boolean =>
  units[from - 1]?.low === "to" && /^(?:agreed|confirmed|up)$/.test(units[from - 2]?.low ?? "");

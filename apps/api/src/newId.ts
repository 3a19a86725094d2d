import { v7 } from "uuid";

/** A new id: random, and in order of time, so that newer rows come after older ones. */
export const newId = (): string => v7();

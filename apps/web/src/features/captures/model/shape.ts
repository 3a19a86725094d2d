import type { Recurrence } from "@followthrough/contract";

/** Whether something read back from the browser is what was put there. */
type Check = (value: unknown) => boolean;
type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === "string";
export const isTextOrNull: Check = (value) => value === null || isText(value);
export const isAbsentOr =
  (is: Check): Check =>
  (value) =>
    value === undefined || is(value);
export const isNullOr =
  (is: Check): Check =>
  (value) =>
    value === null || is(value);
export const isListOf =
  (is: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((each) => is(each));
export const isShaped =
  (shape: Record<string, Check>): Check =>
  (value) =>
    isFields(value) && Object.entries(shape).every(([name, is]) => is(value[name]));

const isWholeNumber: Check = (value) => Number.isInteger(value);
const isShapedAsRecurrence = isShaped({ every: isWholeNumber, unit: isText, mode: isText });
export const isRecurrence = (value: unknown): value is Recurrence => isShapedAsRecurrence(value);

import * as z from "zod";

declare const timeOfDay: unique symbol;

/** A time on the clock of the account's zone, `HH:MM` of 24 hours, without day or zone: "15:00". */
export type TimeOfDay = string & { readonly [timeOfDay]: true };

export const isTimeOfDay = (text: string): text is TimeOfDay => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Parses a time of day; the answer to anything else names the expected form. */
export const TimeOfDay = z
  .string()
  .refine(isTimeOfDay, { error: "must be a time such as 07:30" })
  .transform((text) => text as TimeOfDay)
  .meta({
    override: { type: "string", maxLength: 5, pattern: "^([01]\\d|2[0-3]):[0-5]\\d$", examples: ["07:30"] },
  });

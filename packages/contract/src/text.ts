import * as z from "zod";

/** Neither database can keep a NUL or half a surrogate pair as it was written, so both are refused. */
export const storable = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();
export const notStorable = "contains characters that cannot be stored";

// oxlint-disable-next-line no-control-regex
const controlCharacters = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029]/u;

/**
 * Marks that turn the direction of what follows them (UAX 9): a name with one would turn its neighbours on the screen and
 * in mails too. No name needs them, since what is drawn of one stands apart from its neighbours.
 */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Whether anything of the text can be seen: not of joiners, fillers, soft hyphens and blank patterns alone. */
const isVisible = (text: string): boolean =>
  /[^\p{Cc}\p{Cf}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** One line of words, trimmed, without marks that turn the direction, 1 to `max` characters of which one can be seen. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 2)
    .refine(storable, { error: notStorable })
    .refine((text) => !controlCharacters.test(text) && !/[\n\r\t]/.test(text), {
      error: "must be one line without control characters",
    })
    .transform((text) => text.replace(turning, "").trim())
    .pipe(
      z
        .string()
        .min(1, "must not be empty")
        .max(max)
        .refine((text) => text === "" || isVisible(text), { error: "has nothing in it that can be seen" }),
    );

/** A line, or none: null and the empty text both count as none. */
export const lineOrNone = (max: number) =>
  z.union([z.literal("").transform(() => null), line(max), z.null()]);

/** Words over several lines, up to `max` characters, kept as written. */
export const prose = (max: number) => z.string().max(max).refine(storable, { error: notStorable });

/** Words over several lines, or none: null and blanks alone both count as none. */
export const proseOrNone = (max: number) =>
  z.union([prose(max).transform((text) => (text.trim() === "" ? null : text)), z.null()]);

export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

export const ById = z.strictObject({ id: Id });

/** As many digits as `If-Match` takes. A number beyond does not fit a column of every database, so none that is sent may be. */
export const mostCounted = 999_999_999;

/** Counts the edits of a record; an edit says which one it was made from. */
export const Version = z.int().min(1).max(mostCounted);

import { notStorable, describeFieldProblem, storable } from "@followthrough/contract";
import type * as z from "zod";
import { Problem } from "./problem";

/** The answer's first words for a failed parse name the field, so that they help where only they are shown. */
const invalidInput = (error: z.ZodError): Problem => {
  const fields = error.issues
    .slice(0, 50)
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ path: [...issue.path, key].join("."), message: "is not a known field" }))
        : [{ path: issue.path.join("."), message: issue.message }],
    );
  const [first] = fields;
  return new Problem(
    "invalid_input",
    first ? `${first.path || "input"}: ${first.message}` : "The input is not valid.",
    {
      fields,
    },
  );
};

/** Where in a value a text stands that no database takes; null where none does. As deep as its schema, which it fits. */
const unstorableIn = (value: unknown, path: readonly string[] = []): string | null => {
  if (typeof value === "string") return storable(value) ? null : path.join(".");
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorableIn(inner, [...path, key]);
    if (found !== null) return found;
  }
  return null;
};

/**
 * A part of a request as its schema gives it. Throws `invalid_input`. Nowhere else does a failed parse become an answer of 400:
 * of a stored row it would blame the caller for what the server holds.
 */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const { success, data, error } = schema.safeParse(input, { error: describeFieldProblem });
  if (!success) throw invalidInput(error);
  // What is only looked for goes to the database too, and PostgreSQL fails on it: no schema has to remember that.
  const path = unstorableIn(data);
  if (path !== null)
    throw new Problem("invalid_input", `${path || "input"}: ${notStorable}`, {
      fields: [{ path, message: notStorable }],
    });
  return data;
};

/** A handler answered what the contract does not allow. Names the fields, never what stands in them. */
export class InvalidAnswer extends Error {
  readonly fields: readonly string[];
  constructor(error: z.ZodError) {
    super("an answer does not fit the contract");
    this.fields = error.issues.map(({ path }) => path.join("."));
  }
}

/** An answer as its schema gives it. Throws `InvalidAnswer`. */
export const parseAnswer = (schema: z.ZodType, answer: unknown): unknown => {
  const { success, data, error } = schema.safeParse(answer);
  if (!success) throw new InvalidAnswer(error);
  return data;
};

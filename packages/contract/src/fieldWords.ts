import type * as z from "zod";

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
};

const forms: Readonly<Record<string, string>> = {
  uuid: "an id",
  url: "a web address",
  email: "an e-mail address",
  date: "a day such as 2026-06-25",
  datetime: "an instant such as 2026-06-25T13:00:00.000Z",
};

const tooSmall = (origin: string, least: number | bigint): string => {
  if (origin === "string")
    return least === 1 ? "must not be empty" : `must have at least ${least} characters`;
  if (origin === "array" || origin === "set")
    return least === 1 ? "must not be empty" : `must have at least ${least}`;
  return `must be at least ${least}`;
};

const tooBig = (origin: string, most: number | bigint): string => {
  if (origin === "string") return `is too long: at most ${most} characters`;
  if (origin === "array" || origin === "set") return `has too many: at most ${most}`;
  return `must be at most ${most}`;
};

/** Of the ways in which none of several fitted, the one that came nearest: the kind was right, and what it says was not. */
const nearest = (ways: readonly (readonly z.core.$ZodIssue[])[]): string | undefined =>
  ways
    .flatMap((way) => (way.length === 1 ? way : []))
    .find(({ code }) => code !== "invalid_type" && code !== "invalid_value")?.message;

/**
 * What is wrong with a field, in words that follow its name: `dailyLimit` "must be at least 1". For every rule that brings no
 * words of its own, so that nobody reads "Too small: expected number to be >=1". What was given is never quoted.
 */
export const describeFieldProblem = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case "too_small":
      return tooSmall(issue.origin, issue.minimum);
    case "too_big":
      return tooBig(issue.origin, issue.maximum);
    case "invalid_type":
      return issue.input === undefined
        ? "is missing"
        : `must be ${kinds[issue.expected] ?? "something else"}`;
    case "invalid_value":
      return issue.input === undefined ? "is missing" : `must be ${issue.values.map(String).join(" or ")}`;
    case "invalid_format":
      return forms[issue.format] ? `is not ${forms[issue.format]}` : "is not written as it must be";
    case "invalid_union":
      return nearest(issue.errors) ?? (issue.input === undefined ? "is missing" : "is not valid");
    case "unrecognized_keys":
      return "is not a known field";
    default:
      return "is not valid";
  }
};

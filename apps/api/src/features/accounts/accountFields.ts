import { isTimeZone, passwordProblem } from "@followthrough/domain";
import { invalidField } from "../../http/problem";

export const mustBeTimeZone = (timeZone: string | undefined): void => {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw invalidField("timeZone", "is not a time zone that is known here, such as America/New_York");
  }
};

/** Refuses a new password that would be guessed soon, saying why. */
export const mustBeHardToGuess = (
  field: string,
  password: string,
  account: { name: string; email: string },
): void => {
  const problem = passwordProblem(password, account);
  if (problem) throw invalidField(field, problem);
};

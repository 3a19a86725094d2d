import validator from "validator";
import { invalidField } from "./problem";

/** Refuses what no mail can be sent to; letters of any script are taken before and after the @. */
export const mustBeEmailAddress = (path: string, text: string): void => {
  if (!validator.isEmail(text, { allow_utf8_local_part: true }))
    throw invalidField(path, "is not an e-mail address");
};

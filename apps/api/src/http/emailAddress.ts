import validator from "validator";

/** Whether mail can be sent to it; letters of any script are taken before and after the @. */
export const isEmailAddress = (text: string): boolean =>
  validator.isEmail(text, { allow_utf8_local_part: true });

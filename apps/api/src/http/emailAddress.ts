import { isEmailAddress } from "../interchange/emailAddress";
import { invalidField } from "./problem";

/**
 * Refuses what no mail can be sent to; letters of any script are taken before and after the @. Characters that nobody sees are
 * refused too: mail programs leave them out, so that two texts would be one mailbox.
 */
export const mustBeEmailAddress = (path: string, text: string): void => {
  if (/(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(text))
    throw invalidField(path, "has an invisible character in it");
  if (!isEmailAddress(text)) throw invalidField(path, "is not an e-mail address");
};

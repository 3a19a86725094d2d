import type { ContactEdit } from "@followthrough/contract";
import { mustBeEmailAddress } from "../../http/emailAddress";

export const mustBeEmails = ({ emails }: Pick<ContactEdit, "emails">): void => {
  for (const [index, { address }] of (emails ?? []).entries())
    mustBeEmailAddress(`emails.${index}.address`, address);
};

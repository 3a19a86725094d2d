import validator from "validator";

/** A name, which may be empty, and an address. Kept apart all the way: an address written as text can carry a second one. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** Reads `MAIL_FROM`: an address alone, or a name and the address in angle brackets; null for anything else. */
export const readSender = (text: string): Mailbox | null => {
  const named = /^([^<>\r\n]*)<([^<>\s]+)>$/.exec(text.trim());
  const mailbox = named
    ? { name: (named[1] ?? "").trim().replace(/^"([^"]*)"$/, "$1"), address: named[2] ?? "" }
    : { name: "Followthrough", address: text.trim() };
  return validator.isEmail(mailbox.address, { allow_utf8_local_part: true, require_tld: false })
    ? mailbox
    : null;
};

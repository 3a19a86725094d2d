import { emailAddress } from "../emailAddress";
import { oneLine } from "../plainText";

/** `Dana Ruiz <dana@example.org>`, as mail programs write whose an address is; null for any other text. */
export const mailbox = (text: string): { name: string; address: string } | null => {
  const [, name = "", written = ""] = /^([^<>]*)<([^<>\s]+)>$/.exec(oneLine(text).slice(0, 600)) ?? [];
  const address = emailAddress(written);
  return address ? { name: oneLine(name.replaceAll('"', "")), address } : null;
};

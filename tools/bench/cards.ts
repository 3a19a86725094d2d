import { person } from "./people";

/** A card as an address book writes it. */
const card = (index: number): string => {
  const { name, organization, email, phone, notes } = person(index);
  const [given = "", family = ""] = name.split(" ");
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:${family};${given};;;`,
    `FN:${name}`,
    `ORG:${organization};`,
    "TITLE:Librarian",
    `EMAIL;TYPE=INTERNET,WORK:${email}`,
    `TEL;TYPE=CELL:${phone}`,
    `TEL;TYPE=WORK:+1 617 555 ${String(index % 10_000).padStart(4, "0")}`,
    "ADR;TYPE=WORK:;;1 Main Street;Springfield;IL;62701;USA",
    "CATEGORIES:alumni,maps",
    `NOTE:${notes}`,
    "REV:2025-11-02T09:00:00Z",
    "END:VCARD",
    "",
  ].join("\r\n");
};

/** A file of so many vCards. */
export const cardsOf = (contacts: number): Buffer =>
  Buffer.from(Array.from({ length: contacts }, (_, index) => card(index)).join(""));

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

const written = /^\s*("[^"]*"\s*|[^"<>]*)<([^<>\s]+@[^<>\s]+)>\s*$/;

/** "Doe, Jane" is how address books sort Jane Doe. */
const inOrder = (name: string): string => {
  const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
  return given !== "" && more.length === 0 ? `${given} ${family}` : name;
};

/** `"Doe, Jane" <jane@example.org>`, as mail programs copy somebody: Jane Doe and the address. Null for any other text. */
export const readMailbox = (text: string): Mailbox | null => {
  const [, quoted = "", address = ""] = written.exec(text) ?? [];
  if (address === "") return null;
  return { name: inOrder(quoted.replaceAll('"', "").trim()), address };
};

/** The same for a list of them: the addresses alone, apart at commas; what is none stays as it was. */
export const addressesAlone = (text: string): string =>
  text.replace(/(?:"[^"]*"|[^"<>;\n\t@])*<([^<>\s]+@[^<>\s]+)>/g, ",$1,");

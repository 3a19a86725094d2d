import { fold } from "@followthrough/domain";

/** What a column of a table of contacts holds. "aside" is kept in the notes under its heading. */
export type Meaning =
  | "prefix"
  | "given"
  | "middle"
  | "family"
  | "suffix"
  | "name"
  | "nickname"
  | "organization"
  | "title"
  | "email"
  | "phone"
  | "link"
  | "city"
  | "country"
  | "notes"
  | "tags"
  | "label"
  | "aside";

export interface Column {
  readonly heading: string;
  readonly meaning: Meaning;
  /** Of an address or number what the heading says of it: "Business", "Mobile". */
  readonly label: string;
  /** Of an address or number with a column of its own for the label: which. */
  readonly labelAt: number | null;
}

/** Somebody else's, or a way to write a name for the ear: no field of the person's own. */
const ofOthers =
  /assistant|manager|spouse|partner|sekret|vorgesetzt|yomi|phonetic|display name$|anzeigename des|referred|relation/;

// In the order they are tried. Headings are compared folded, and by their end: a program's own mark before them is no matter.
const rules: readonly (readonly [RegExp, Meaning])[] = [
  [/ - (?:type|label)$/, "label"],
  [
    /^x?(?:name|full name|fullname|display ?name|anzeigename|formatted name|file as|speichern unter|nom complet|nombre completo|nome completo|volledige naam|contact|contact name|navn|namn|nombre y apellidos)$/,
    "name",
  ],
  [ofOthers, "aside"],
  [/(?:e-?mail|courriel|correo|e-post)[^-]*(?:type|format)$|^e-?mail opt/, "aside"],
  [/e-?mail|courriel|correo electronico|e-post/, "email"],
  [
    /\b(?:tel|fax|pager)\b|phone|telefon|telefoon|telefax|faxnummer|\bmobil|handy|\bcell|callback|radio|telex|movil|portable$/,
    "phone",
  ],
  [/web ?(?:page|site|seite)|webseite|homepage|\burl\b|linkedin|site web|sitio web/, "link"],
  [/(?:^x?|name )prefix$|^x?anrede$|honorific/, "prefix"],
  [/suffix$/, "suffix"],
  [/middle name$|additional name$|2\. vorname$|zweiter vorname$|second prenom$|segundo nombre$/, "middle"],
  [
    /first ?name$|given ?name$|forename$|vorname$|prenom$|^x?nombre$|^x?nome$|voornaam$|fornamn$|fornavn$|^x?imie$/,
    "given",
  ],
  [
    /last ?name$|family ?name$|surname$|nachname$|familienname$|^x?nom(?: de famille)?$|apellidos?$|sobrenome$|cognome$|achternaam$|efternamn$|efternavn$|etternavn$|nazwisko$/,
    "family",
  ],
  [/nick ?name$|spitzname$|rufname$|preferred name$|surnom$|^x?alias$/, "nickname"],
  [
    /job ?title$|organi[sz]ation(?: 1 -)? title$|arbeitstitel$|^x?position$|berufsbezeichnung$|^x?fonction$|^x?poste$|^x?puesto$|^x?cargo$|^x?functie$|^x?role$|^x?title$|^x?titel$|^x?titre$/,
    "title",
  ],
  [/bundesland|\bstate\b|province|office location/, "aside"],
  [/department$|abteilung$|service$/, "aside"],
  [
    /^x?(?:company|company name|organi[sz]ation(?:(?: 1 -)? name)?|organisation|firma|unternehmen|entreprise|societe|empresa|azienda|bedrijf|employer|arbeitgeber|foretag)$/,
    "organization",
  ],
  [/(?:^|\W)(?:city|town|stadt|ort|ville|ciudad|citta|plaats|place|location)(?:$|\W)/, "city"],
  [/country|land(?:\/region)?(?:$|\W)|^x?pays|pais$|paese$/, "country"],
  [
    /^x?(?:notes?|notizen?|comments?|remarks?|bemerkung(?:en)?|kommentare?|remarques?|notas?|opmerkingen|note)$/,
    "notes",
  ],
  [/^x?(?:group membership|labels?|categor(?:y|ies)|kategorien?|tags?|groups?|gruppen?|etiquetas?)$/, "tags"],
];

const meaningOf = (heading: string): Meaning => {
  const words = fold(heading);
  return words === "" ? "aside" : (rules.find(([pattern]) => pattern.test(words))?.[1] ?? "aside");
};

const ofKind =
  /\b(?:e-?mail|address|adresse|phone|number|nummer|nr\.?|tel\.?|telefon|telephone|value|web ?page|web ?site|webseite|url|- )\b|[-:()\d]/gi;

/** "Business Phone 2" says "Business", "Telefon (privat)" says "privat". */
const labelOf = (heading: string): string =>
  heading
    .replace(/^X(?=\p{Lu})/u, "")
    .replace(ofKind, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^ ?(?:e mail|nr) ?$/i, "")
    .trim();

/** What each column holds, by its heading. */
export const columnsOf = (headings: readonly string[]): Column[] => {
  const folded = headings.map(fold);
  const columns = headings.map((heading, at): Column => {
    const base = folded[at]?.replace(/ - value$/, "");
    const labelAt = folded.findIndex((one) => one === `${base} - type` || one === `${base} - label`);
    return {
      heading,
      meaning: meaningOf(heading),
      label: labelOf(heading),
      labelAt: labelAt === -1 ? null : labelAt,
    };
  });
  // Outlook calls "Dr." the title, and what one does the job title.
  const hasJob = columns.some(({ meaning, heading }) => meaning === "title" && /job|arbeit/i.test(heading));
  const hasSuffix = columns.some(({ meaning }) => meaning === "suffix");
  return columns.map((column) =>
    column.meaning === "title" && /^x?tit(?:le|el|re)$/i.test(column.heading) && (hasJob || hasSuffix)
      ? { ...column, meaning: "prefix" }
      : column,
  );
};

const telling: ReadonlySet<Meaning> = new Set(["given", "family", "name", "email"]);

/** Whether a row names columns of contacts: two that are understood, and by one of them people are told apart. */
export const isHeader = (cells: readonly string[]): boolean => {
  const meanings = columnsOf(cells)
    .map(({ meaning }) => meaning)
    .filter((meaning) => meaning !== "aside" && meaning !== "label");
  return (
    meanings.length >= 2 &&
    meanings.some((meaning) => telling.has(meaning)) &&
    !cells.some((cell) => cell.includes("@"))
  );
};

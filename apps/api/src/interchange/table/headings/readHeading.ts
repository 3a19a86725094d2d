import type { ColumnMeaning } from "@followthrough/contract";
import { decideHeading } from "./decideHeading";
import { wholeHeadings } from "./dictionary";
import { headingWords } from "./headingWords";

/** What words of a heading tell about the value besides what it is. */
const labels = new Map(
  Object.entries({
    home: "home personal private privat private privates prive domicile maison casa particular pessoal abitazione thuis personale",
    work: "work business office professional geschaftlich geschaftl dienstlich beruflich buro arbeit travail professionnel professionnelle bureau trabajo oficina trabalho comercial lavoro ufficio werk zakelijk",
    mobile:
      "mobile cell cellular mobil handy mobiltelefon mobilnummer mobilfunk portable movil celular telemovel cellulare mobiel gsm",
    fax: "fax telefax faxnummer telecopie",
    pager: "pager",
    other: "other andere anderer weitere weiterer autre otro otra outro outra altro altra anders overig",
    car: "car auto autotelefon",
    assistant: "assistant assistants assistent",
  }).flatMap(([label, words]) => words.split(" ").map((word) => [word, label] as const)),
);
/** They tell nothing: which of several it is, or a filler. */
const fillers = new Set(
  "primary main secondary primare sekundare preferred nr no number nummer numero s 1 2 3 4 5 6 7 8 9".split(
    " ",
  ),
);
const phoneOnly = new Set(["mobile", "fax", "pager"]);
const labelled = new Set<ColumnMeaning>([
  "phone",
  "email",
  "street",
  "city",
  "region",
  "postalCode",
  "country",
]);

/** Whose a value is: of who attends, of somebody, of who comes along, of who paid, or of somebody else altogether. */
export type Whose = "attendee" | "somebody" | "guest" | "buyer" | "other";

export type HeadingRead = {
  meaning: ColumnMeaning;
  label: string | undefined;
  /** 3 for what tables are known to say, 2 where every word is known, 1 where that is not enough, 0 where some are not. */
  rank: 0 | 1 | 2 | 3;
  whose: Whose;
  surnameFirst?: boolean | undefined;
};

/** Of headings that mean many things, and of fields that others name better. */
const weak = new Set(
  "number,main,affiliation,affiliations,club,school,description,contact,background,intro,message,business,team"
    .split(",")
    .map((words) => words),
);

const plain = (meaning: ColumnMeaning, label: string | undefined, words: string): HeadingRead => ({
  meaning,
  label,
  rank: weak.has(words) ? 1 : 3,
  whose: "somebody",
});

/** A heading as most programs write it, with what it says besides: `Business Phone 2`. */
const usual = (words: string[], label: string | undefined, said: string[]): HeadingRead | null => {
  const whole = wholeHeadings.get(words.join(" "));
  if (whole) return plain(whole, labelled.has(whole) ? label : undefined, words.join(" "));
  const rest = words.filter((word) => !labels.has(word) && !fillers.has(word) && !/^\d+$/.test(word));
  const meaning =
    wholeHeadings.get(rest.join(" ")) ??
    wholeHeadings.get(rest.join(" ").replace(/^(?:de|du|di|do|el|la|le|das|der|die|het) /, ""));
  const phone = said.some((one) => phoneOnly.has(one));
  if (phone && (rest.length === 0 || meaning === "phone")) return plain("phone", label, "");
  if (meaning === "name" && said.includes("work")) return plain("organization", undefined, "");
  return meaning && !said.includes("assistant") ? plain(meaning, label, rest.join(" ")) : null;
};

/**
 * What a heading says its column holds, or null for words nobody knows: `Business Phone 2` is a phone at work, `Ort
 * (privat)` the city at home, `Handy` a mobile phone, `What company do you work for?` an organization.
 */
export const readHeading = (heading: string): HeadingRead | null => {
  const words = headingWords(heading);
  if (words.length === 0) return null;
  const said = [...new Set(words.flatMap((word) => labels.get(word) ?? []))];
  const label = said.join(" ") || undefined;
  const read = usual(words, label, said) ?? decideHeading(heading);
  return read && read.label === undefined && labelled.has(read.meaning) && read.rank < 3
    ? { ...read, label: said.find((one) => one !== "other" && one !== "assistant") }
    : read;
};

import { formatCount } from "@followthrough/domain";
import type { CountryCode } from "libphonenumber-js/max";
import { type ContactFieldOf, contactFields } from "@followthrough/contract";
import { emailAddress } from "./emailAddress";
import type { ImportedPerson } from "./importedPerson";
import { type TextRule, isKeptLink, cleanedText } from "./keptText";
import { limits } from "./limits";
import { emailKey } from "./matchKeys";
import { phoneAsWritten, toE164 } from "./phoneNumber";
import { cut, isLongerThan, oneLine, paragraphs } from "./plainText";
import type { UnplacedList } from "./unplacedList";
import { webLink } from "./webLink";

type Label = string | undefined;

export type PersonDraft = {
  /** Adds an e-mail address, or, where it is none, a line of the notes and of what could not be placed. */
  email: (text: string, label?: Label) => void;
  phone: (text: string, label?: Label) => void;
  link: (text: string, label?: Label) => void;
  tag: (text: string) => void;
  note: (text: string) => void;
  /** What has no field: it goes below the heading in the notes. */
  aside: (label: string, text: string) => void;
  /** As `aside`, and listed as unplaced. */
  misfit: (label: string, text: string, reason: string) => void;
  /** The text of a field, on one line, cut to the longest it takes; the whole then stands in the notes. */
  line: (
    field: ContactFieldOf<"name" | "line">,
    text: string | undefined,
    label?: string,
  ) => string | undefined;
  /** The same over several lines. */
  text: (field: ContactFieldOf<"text">, text: string | undefined) => string | undefined;
  /** A birthday of whatever form, as a file had it written: what is none stands in the notes as it was. */
  birthday: (read: string | undefined, written: string | undefined) => string | undefined;
  /** The lists and the notes, once everything was added. */
  finish: () => Pick<ImportedPerson, "emails" | "phones" | "links" | "tags" | "notes">;
};

/** What address books call a field. */
export const calledInFiles = (field: ContactFieldOf<"name" | "line">): string =>
  field === "name" ? "Name in full" : field === "preferredName" ? "Nickname" : contactFields[field].label;

const labelled = (what: string, label: Label): string => (label ? `${what} (${label})` : what);

/** Gathers one person from a file: what fits its field goes there once, everything else into the notes. */
export const personDraft = (
  row: number,
  heading: string,
  unplaced: UnplacedList,
  defaultCountry?: CountryCode,
  texts: TextRule = cleanedText,
): PersonDraft => {
  const emails = new Map<string, ImportedPerson["emails"][number]>();
  const phones = new Map<string, ImportedPerson["phones"][number]>();
  const links = new Map<string, ImportedPerson["links"][number]>();
  const tags = new Map<string, string>();
  const notes: string[] = [];
  const asides: string[] = [];

  const aside = (label: string, text: string): void => {
    const said = paragraphs(text);
    if (said !== "") asides.push(`${label}: ${said}`);
  };
  const misfit = (label: string, text: string, reason: string): void => {
    aside(label, text);
    unplaced.add(row, `${label}: ${text}`, reason);
  };
  const add = <T>(list: Map<string, T>, key: string, one: T, what: string, text: string): void => {
    if (list.has(key)) return;
    if (list.size < limits.methods) list.set(key, one);
    else misfit(what, text, `there are more than ${limits.methods}`);
  };

  return {
    aside,
    misfit,
    email: (text, label) => {
      if (oneLine(text) === "") return;
      const address = emailAddress(text);
      if (!address) misfit(labelled("E-mail", label), text, "not an e-mail address one can write to");
      else add(emails, emailKey(address), { address, label }, labelled("E-mail", label), text);
    },
    phone: (text, label) => {
      const number = texts === cleanedText ? phoneAsWritten(text) : texts.line(text);
      if (number === "") return;
      if (isLongerThan(number, limits.phone))
        misfit(labelled("Phone", label), number, "longer than a phone number");
      else if (phones.has(number)) return;
      else {
        const e164 = toE164(number, defaultCountry);
        add(phones, e164 ?? number, { number, e164, label }, labelled("Phone", label), number);
      }
    },
    link: (text, label) => {
      if (oneLine(text) === "") return;
      const url = texts !== cleanedText && isKeptLink(text) ? text : webLink(text);
      if (url) add(links, url, { url, label }, labelled("Link", label), text);
      else misfit(labelled("Link", label), text, "not an address of a web page");
    },
    tag: (text) => {
      const tag = texts.line(text);
      if (tag === "") return;
      const key = tag.toLowerCase();
      if (isLongerThan(tag, limits.tag)) misfit("Tag", tag, `longer than ${limits.tag} characters`);
      else if (tags.has(key)) return;
      else if (tags.size < limits.tags) tags.set(key, tag);
      else misfit("Tag", tag, `there are more than ${limits.tags}`);
    },
    note: (text) => {
      const said = texts.prose(text);
      if (said !== "") notes.push(said);
    },
    line: (field, text, label = calledInFiles(field)) => {
      const max = contactFields[field].longest;
      const whole = texts.line(text ?? "");
      if (isLongerThan(whole, max))
        misfit(label, whole, `longer than ${max} characters; the whole is in the notes`);
      return cut(whole, max) || undefined;
    },
    text: (field, text) => {
      const { longest, label } = contactFields[field];
      const whole = texts.prose(text ?? "");
      if (isLongerThan(whole, longest))
        misfit(label, whole, `longer than ${longest} characters; the whole is in the notes`);
      return cut(whole, longest) || undefined;
    },
    birthday: (read, written) => {
      if (read === undefined && (written ?? "") !== "")
        misfit(
          contactFields.birthday.label,
          written ?? "",
          "not a day on the calendar, or one with two readings",
        );
      return read;
    },
    finish: () => {
      const whole = [...notes, ...(asides.length > 0 ? [[`${heading}:`, ...asides].join("\n")] : [])].join(
        "\n\n",
      );
      const kept = cut(whole, limits.notes);
      if (kept.length < whole.length) {
        const left = whole.slice(kept.length);
        unplaced.add(
          row,
          left,
          `the notes are longer than ${formatCount(limits.notes)} characters; the end was cut`,
        );
      }
      return {
        emails: [...emails.values()],
        phones: [...phones.values()],
        links: [...links.values()],
        tags: [...tags.values()],
        notes: kept || undefined,
      };
    },
  };
};

import { DuplicateBecause } from "@followthrough/contract";

/** By what somebody was recognised, as it stands in a row of an import. */
export const storeReasons = (reasons: readonly DuplicateBecause[]): string => reasons.join(" ");

/** As versions before 0.6 stored them, with commas between. */
const inWords: Readonly<Record<string, DuplicateBecause>> = {
  "same LinkedIn address": "same-linkedin",
  "same LinkedIn profile": "same-linkedin",
  "same e-mail": "same-email",
  "same phone": "same-phone",
  "same name": "same-name",
  "like name": "like-name",
  "part of the name": "part-of-name",
  "same organisation": "same-organisation",
  "different names": "different-names",
};

/** The reasons of a row, as this version or one before it stored them; of a hand-made archive, those that are any. */
export const readReasons = (stored: string | null): DuplicateBecause[] =>
  (stored ?? "same-name")
    .split(", ")
    .flatMap((part) => inWords[part] ?? part.split(" "))
    .flatMap((code) => DuplicateBecause.safeParse(code).data ?? []);

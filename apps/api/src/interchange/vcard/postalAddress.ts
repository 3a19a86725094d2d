import { oneLine, paragraphs } from "../plainText";
import type { Property } from "./card";

export type PostalAddress = {
  /** Town and country: `Berlin, Germany`; the region where no town is named. */
  place: string;
  /** Everything, on one line. */
  whole: string;
  hasStreet: boolean;
  /** Everything, as one writes it on a letter. */
  lines: string;
};

const joined = (texts: string[]): string => texts.filter((text) => text !== "").join(", ");

/** An ADR: post box, extension, street, town, region, postal code, country. */
export const postalAddress = ({ parts }: Property): PostalAddress => {
  const [box = "", extended = "", street = "", town = "", region = "", code = "", country = "", ...others] =
    parts.map(oneLine);
  const [, , streets = ""] = parts.map(paragraphs);
  const rest = [extended, box, oneLine(`${code} ${town}`), region, country, ...others];
  return {
    place: joined([town || region, country]),
    whole: joined([street, ...rest]),
    hasStreet: street !== "",
    lines: [streets, ...rest].filter((text) => text !== "").join("\n"),
  };
};

import { oneLine } from "../plainText";
import type { Property } from "./card";

export type PostalAddress = {
  /** Town and country: `Berlin, Germany`; the region where no town is named. */
  place: string;
  /** Everything, on one line. */
  whole: string;
};

const joined = (texts: string[]): string => texts.filter((text) => text !== "").join(", ");

/** An ADR: post box, extension, street, town, region, postal code, country. */
export const postalAddress = ({ parts }: Property): PostalAddress => {
  const [box = "", extended = "", street = "", town = "", region = "", code = "", country = "", ...rest] =
    parts.map(oneLine);
  return {
    place: joined([town || region, country]),
    whole: joined([street, extended, box, oneLine(`${code} ${town}`), region, country, ...rest]),
  };
};

import type { PersonDraft } from "../personDraft";
import { oneLine } from "../plainText";
import { webLink } from "../webLink";
import { type Card, type Property, allNamed, labelOf, preferredFirst, textOf } from "./card";

/** Where the networks that are named in cards keep a profile. */
const profileOf: Record<string, string> = {
  linkedin: "https://www.linkedin.com/in/",
  twitter: "https://twitter.com/",
  facebook: "https://www.facebook.com/",
  github: "https://github.com/",
};

/** `x-apple:dana-ruiz` and `dana-ruiz` are names within a network, an address stays what it is. */
const profileLink = (network: string, text: string): string => {
  const name = oneLine(text)
    .replace(/^x-apple:/i, "")
    .replace(/^@/, "");
  const base = profileOf[network];
  return base && !webLink(name) && /^[\p{L}\p{N}_.-]+$/u.test(name) ? `${base}${name}` : oneLine(text);
};

const network = ({ params }: Property): string =>
  (params.get("TYPE") ?? params.get("SERVICE-TYPE") ?? [])
    .map((type) => type.toLowerCase())
    .find((type) => type in profileOf) ?? "";

/** The web pages and profiles of a card; what is no web address goes to the notes under the network's name. */
export const addLinks = (card: Card, draft: PersonDraft): void => {
  for (const property of preferredFirst(allNamed(card, "URL")))
    draft.link(textOf(property), labelOf(card, property));
  for (const property of [...allNamed(card, "X-SOCIALPROFILE"), ...allNamed(card, "SOCIALPROFILE")]) {
    const link = profileLink(network(property), textOf(property));
    const label = labelOf(card, property);
    if (webLink(link)) draft.link(link, label);
    else draft.aside(label ?? "Profile", link);
  }
  for (const name of ["LINKEDIN", "TWITTER", "FACEBOOK", "GITHUB"]) {
    for (const property of [...allNamed(card, `X-${name}`), ...allNamed(card, `X-${name}-URL`)]) {
      const link = profileLink(name.toLowerCase(), textOf(property));
      if (webLink(link)) draft.link(link, labelOf(card, property));
      else draft.aside(name.charAt(0) + name.slice(1).toLowerCase(), link);
    }
  }
};

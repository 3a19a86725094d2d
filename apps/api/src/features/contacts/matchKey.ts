import { fold } from "@followthrough/domain";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

export type MethodKind = "email" | "phone" | "link";

/** The profile's name in a LinkedIn address: `dana-ruiz` in `https://www.linkedin.com/in/Dana-Ruiz/`. */
export const linkedInSlug = (url: string): string | null => {
  const slug = /linkedin\.com\/(?:in|pub)\/([^/?#\s]+)/i.exec(url)?.[1];
  if (!slug) return null;
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
};

/** What tells two ways of reaching somebody apart, or null where nothing certain does. */
export const matchKey = (kind: MethodKind, value: string): string | null => {
  switch (kind) {
    case "email":
      return fold(value);
    case "phone": {
      const number = parsePhoneNumberFromString(value, "US");
      return number?.isValid() ? number.number : null;
    }
    case "link": {
      const slug = linkedInSlug(value);
      return slug ? `linkedin:${slug}` : null;
    }
  }
};

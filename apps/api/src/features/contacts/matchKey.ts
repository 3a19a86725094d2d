import { emailKey } from "../../interchange/matchKeys";
import { linkedInSlug } from "../../interchange/linkedInSlug";
import { toE164 } from "../../interchange/phoneNumber";

export type MethodKind = "email" | "phone" | "link";

/** Numbers written without a country are read as of this one. */
export const defaultCountry = "US";

/** What tells two ways of reaching somebody apart, or null where nothing certain does. A link has one if it is a LinkedIn profile. */
export const matchKey = (kind: MethodKind, value: string): string | null => {
  switch (kind) {
    case "email":
      return emailKey(value);
    case "phone":
      return toE164(value, defaultCountry) ?? null;
    case "link":
      return linkedInSlug(value) ?? null;
  }
};

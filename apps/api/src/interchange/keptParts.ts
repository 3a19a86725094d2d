import type { NameParts } from "@followthrough/domain";
import { limits } from "./limits";
import { cut } from "./plainText";

const part = (text: string): string => cut(text, limits.line);

/** The parts of a name, none longer than a line. */
export const keptParts = ({ family, given, additional, prefix, suffix }: NameParts): NameParts => ({
  family: part(family),
  given: part(given),
  additional: part(additional),
  prefix: part(prefix),
  suffix: part(suffix),
});

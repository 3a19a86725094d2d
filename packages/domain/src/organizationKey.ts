import { foldText } from "./foldText";
import { romanised } from "./romanised";

const dropped = new Set(
  (
    "ltd limited llc llp lp inc incorporated corp corporation co company plc gmbh mbh ag kg ohg ug ev se sa sas sarl srl spa bv nv oy oyj ab as asa aps " +
    "sl slu kft zrt sro doo spzoo zoo ooo oao pty pte the of and for at in und fur der die das de la le les des du et del y el los i di e a group holding " +
    "holdings pvt"
  ).split(" "),
);

const written: Readonly<Record<string, string>> = {
  univ: "university",
  uni: "university",
  universitat: "university",
  universite: "university",
  universidad: "university",
  universita: "university",
  universitet: "university",
  uniwersytet: "university",
  inst: "institute",
  institut: "institute",
  instituto: "institute",
  istituto: "institute",
  lib: "library",
  libraries: "library",
  intl: "international",
  natl: "national",
  assn: "association",
  assoc: "association",
  dept: "department",
  tech: "technology",
  technologies: "technology",
  svcs: "services",
  mgmt: "management",
  ctr: "center",
  centre: "center",
};

/**
 * Normalises an organisation for comparing: no legal forms, small words or punctuation, words sorted. `The Newberry
 * Library, Inc.` is `library newberry`, `Univ. of Leeds` is `leeds university`; empty when nothing is left.
 */
export const organizationKey = (organization: string | null | undefined): string => {
  if (!organization) return "";
  const words = romanised(foldText(organization.replace(/['’.]/g, (mark) => (mark === "." ? " " : ""))))
    .replace(/\b(\p{L}) (?=\p{L}\b)/gu, "$1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const kept = words.filter((word) => !dropped.has(word)).map((word) => written[word] ?? word);
  return (kept.length > 0 ? kept : words).toSorted().join(" ");
};

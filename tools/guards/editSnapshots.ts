import type { SourceFile } from "./sourceFile";

const web = "apps/web/src/";
/** Where a version becomes one that an edit was made from, and where it is sent. */
const versions = `${web}lib/recordVersions.ts`;
const calls = `${web}lib/callApi.ts`;

/** Something that is typed into, or a form around it. */
const isTypedInto =
  /<(?:Dialog|form|input|textarea|InlineEdit|TextInput|TextArea|ChipInput|DayField|Select|Combobox)\b|\buse(?:Form|Editing)\(/;

/**
 * A form takes its fields and its version together when the editing begins (`useEditing`, `saveMerging`). One that took
 * the version of what is shown when it is saved would overwrite what another window changed meanwhile, without a word;
 * one that began anew with each version would throw away what is typed.
 */
export const editSnapshots = ({ path, text }: SourceFile): string[] => {
  if (!path.startsWith(web) || !/\.tsx?$/.test(path) || /\.test\.tsx?$/.test(path)) return [];
  const problems: string[] = [];
  if (/\bas (?:EditedVersion|ShownVersion)\b/.test(text) && path !== versions)
    problems.push(`${path}: makes a version an edit was made from; only ${versions} does`);
  if (/["'`]if-match["'`]/i.test(text) && path !== calls)
    problems.push(`${path}: sends If-Match by itself; only ${calls} does`);
  if (/\beditedVersionOf\(/.test(text) && isTypedInto.test(text))
    problems.push(`${path}: is typed into, so its version comes from the snapshot: save by useEditing`);
  if (/\bkey=\{(?:[^}`\n]*|`[^`\n]*)\bversion\b/.test(text))
    problems.push(`${path}: begins anew with each version and throws away what is typed; use useEditing`);
  return problems;
};

import type { SourceFile } from "./sourceFile";

const submit = /<Button\b(?=[^<]*?\btype="submit")[^<]*?\bdisabled\b/;

/** A button that cannot be pressed does not say what it waits for: a form that lacks something says so where it is (`useTried`). */
export const submitButtons = ({ path, text }: SourceFile): string[] =>
  /^apps\/web\/src\/.*\.tsx$/.test(path) && submit.test(text)
    ? [`${path}: the button that sends is off; let it be pressed, and say what is missing (useTried)`]
    : [];

const checked =
  /<(?:input|TextInput)\b(?![^<]*?\bhidden\b)[^<]*?(?:\btype="(?:email|url)"|\brequired\b|\bpattern=|\bminLength=)/;

/** What the browser checks it says in its own words, in a bubble that is gone with the next key: a field's sentence is ours. */
export const browserChecks = ({ path, text }: SourceFile): string[] =>
  /^apps\/web\/src\/.*\.tsx$/.test(path) && checked.test(text)
    ? [`${path}: the browser checks a field; use inputMode, and say what is wrong beside the field`]
    : [];

import type { SourceFile } from "./sourceFile";

const submit = /<Button\b(?=[^<]*?\btype="submit")[^<]*?\bdisabled\b/;

/** A button that cannot be pressed does not say what it waits for: a form that lacks something says so where it is (`useTried`). */
export const submitButtons = ({ path, text }: SourceFile): string[] =>
  /^apps\/web\/src\/.*\.tsx$/.test(path) && submit.test(text)
    ? [`${path}: the button that sends is off; let it be pressed, and say what is missing (useTried)`]
    : [];

import type { SourceFile } from "./sourceFile";

const screens = /^apps\/web\/src\/(?:features|pages|shell)\/.*\.tsx$/;
const field =
  "TextInput|TextArea|ChipInput|DayField|StepFields|PersonPicker|EventPicker|SegmentedChoice|Select|Checkbox";

/** What is picked to look at something and is never sent: whom the preview of a message is for. */
const notSent: ReadonlySet<string> = new Set([
  "apps/web/src/features/templates/TemplateDialog.tsx setPicked",
]);

/** Forms of passwords, codes and secrets, which no browser is to remember, and of people who are not signed in. */
const notToBeKept: ReadonlySet<string> = new Set(
  [
    "features/answers/Answered",
    "features/answers/DoneForm",
    "features/answers/SnoozeForm",
    "features/reminders/NtfyDialog",
    // Where a link in a mail leads; signed in, its message has a place.
    "features/templates/MessageDesk",
    "features/accounts/SignUpForm",
    "features/accounts/SignInForm",
    "features/accounts/ForgottenForm",
    "features/accounts/PasswordForm",
    "features/accounts/ConfirmDialog",
    "features/accounts/DangerSection",
    "pages/ResetPasswordPage",
    "pages/ConfirmAddressPage",
  ].map((name) => `apps/web/src/${name}.tsx`),
);

/** Setters of plain React state, which is lost with the screen. */
const settersIn = (text: string): string[] =>
  Array.from(text.matchAll(/const \[\w+, (set\w+)\] = useState\b/g), ([, setter]) => setter ?? "");

/**
 * Nothing typed is lost when the session ends or the page is left: whatever is typed into a form stands in `useForm` or `useEditing`, which keep
 * it, and the form says what was given back. A dialog that sends something has to say `typed`; the compiler sees to that.
 */
export const typedForms = ({ path, text }: SourceFile): string[] => {
  if (!screens.test(path)) return [];
  const problems: string[] = [];
  const isForm = /\buse(?:Form|Editing)(?:<[^(]*>)?\(/.test(text);
  if (/<form\b/.test(text) && !isForm && !/\buseCapture\w*\(/.test(text))
    problems.push(`${path}: a form whose text no one keeps when the session ends; use useForm or useEditing`);
  if (/\bnotKept\b/.test(text) && !notToBeKept.has(path))
    problems.push(`${path}: what is typed there is thrown away by Back and by loading anew; say its place`);
  if (!isForm) return problems;
  if (!/\bnotKept\b/.test(text) && !/\btyped[=:]|form\.typed\b/.test(text))
    problems.push(
      `${path}: nothing says what was given back; typed={form.typed}, or a RestoredNotice on a page`,
    );
  for (const setter of settersIn(text)) {
    const typed = new RegExp(`<(?:${field})\\b[^<]*?\\bonChange=\\{(?:[^<{}]|\\{[^{}]*\\})*?\\b${setter}\\b`);
    if (typed.test(text) && !notSent.has(`${path} ${setter}`))
      problems.push(`${path}: ${setter} takes what is typed beside the form; make it a field of the form`);
  }
  return problems;
};

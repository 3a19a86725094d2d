import { type CaptureEdits, type CaptureTyped, noEdits, nothingTyped } from "./captureEdits";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isAbsentOr = (is: (value: unknown) => boolean) => (value: unknown) => value === undefined || is(value);
const isListOf = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every((each) => is(each));
const isShaped =
  (shape: Record<string, (value: unknown) => boolean>) =>
  (value: unknown): boolean =>
    isFields(value) && Object.entries(shape).every(([name, is]) => is(value[name]));
const isNullOr = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value);

const isContact = isShaped({
  id: isText,
  name: isText,
  title: isTextOrNull,
  organization: isTextOrNull,
  photoUrl: isTextOrNull,
});
const isSomeText = isAbsentOr(isText);
const isPersonChange = isShaped({
  fields: isAbsentOr(
    isShaped({
      name: isSomeText,
      title: isSomeText,
      organization: isSomeText,
      email: isSomeText,
      phone: isSomeText,
      link: isSomeText,
    }),
  ),
  role: isAbsentOr((role) => role === "met" || role === "referred"),
  metOn: isAbsentOr(isTextOrNull),
  contact: isAbsentOr(isNullOr(isContact)),
});
const isStepChange = isShaped({ who: isSomeText, action: isSomeText, what: isSomeText, dueOn: isSomeText });
const isChosen = isAbsentOr(isNullOr(isShaped({ id: isTextOrNull, name: isText })));

const isEdits = isShaped({
  people: isListOf(isShaped({ who: isText, change: isPersonChange })),
  addedPeople: isListOf(isShaped({ id: isText, name: isText, contact: isNullOr(isContact) })),
  removedPeople: isListOf(isText),
  steps: isListOf(isShaped({ key: isText, change: isStepChange })),
  addedSteps: isListOf(isShaped({ id: isText, who: isText, action: isText, what: isText, dueOn: isText })),
  removedSteps: isListOf(isText),
  addedReferrals: isListOf(isShaped({ from: isText, to: isText })),
  removedReferrals: isListOf(isText),
  event: isChosen,
  playbook: isChosen,
});
const isSent = isNullOr(isShaped({ id: isText, body: isText }));

/** What was kept in the browser. The words are read whatever became of the rest; null where there are none. */
export const readTyped = (kept: unknown): CaptureTyped | null => {
  if (!isFields(kept) || !isText(kept["text"])) return null;
  return {
    text: kept["text"],
    edits: isEdits(kept["edits"]) ? (kept["edits"] as unknown as CaptureEdits) : noEdits,
    sent: isSent(kept["sent"]) ? (kept["sent"] as CaptureTyped["sent"]) : null,
  };
};

export const isNothingTyped = ({ text, edits }: CaptureTyped): boolean =>
  text.trim() === "" && JSON.stringify(edits) === JSON.stringify(nothingTyped.edits);

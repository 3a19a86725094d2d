import {
  isAbsentOr,
  isFields,
  isListOf,
  isNullOr,
  isRecurrence,
  isShaped,
  isText,
  isTextOrNull,
} from "../model/shape";
import { type CaptureEdits, type CaptureTyped, noEdits, nothingTyped } from "./captureEdits";

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
const isStepChange = isShaped({
  who: isSomeText,
  action: isSomeText,
  what: isSomeText,
  dueOn: isSomeText,
  dueTime: isAbsentOr(isTextOrNull),
  place: isAbsentOr(isTextOrNull),
  recurrence: isAbsentOr(isNullOr(isRecurrence)),
});
const isChosen = isAbsentOr(isNullOr(isShaped({ id: isTextOrNull, name: isText })));

const isShapedAsEdits = isShaped({
  people: isListOf(isShaped({ who: isText, change: isPersonChange })),
  addedPeople: isListOf(isShaped({ id: isText, name: isText, contact: isNullOr(isContact) })),
  removedPeople: isListOf(isText),
  steps: isListOf(isShaped({ key: isText, change: isStepChange })),
  addedSteps: isListOf(isShaped({ id: isText, who: isText, action: isText, what: isText, dueOn: isText })),
  removedSteps: isListOf(isText),
  addedReferrals: isListOf(isShaped({ from: isText, to: isText })),
  removedReferrals: isListOf(isText),
  removedLeads: isAbsentOr(isListOf(isText)),
  event: isChosen,
  playbook: isChosen,
});
const isShapedAsSent = isNullOr(isShaped({ id: isText, body: isText }));
const isEdits = (value: unknown): value is CaptureEdits => isShapedAsEdits(value);
const isSent = (value: unknown): value is CaptureTyped["sent"] => isShapedAsSent(value);

const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);

/** What was kept in the browser. The words are read whatever became of the rest; null where there are none. */
export const readTyped = (kept: unknown): CaptureTyped | null => {
  if (!isFields(kept) || !isText(kept["text"])) return null;
  return {
    text: kept["text"],
    edits: isEdits(kept["edits"]) ? kept["edits"] : noEdits,
    sent: isSent(kept["sent"]) ? kept["sent"] : null,
    ...(isDay(kept["writtenOn"]) ? { writtenOn: kept["writtenOn"] } : {}),
  };
};

export const isNothingTyped = ({ text, edits }: CaptureTyped): boolean =>
  text.trim() === "" && JSON.stringify(edits) === JSON.stringify(nothingTyped.edits);

import type { StartedBy } from "@followthrough/contract";
import { isBegunByOne } from "@followthrough/domain/channelFacts";
import { useState } from "react";
import { PastDayField } from "../../../lib/PastDayField";
import { channelOptions } from "../../../lib/words";
import { Checkbox } from "../../../ui/Checkbox";
import { Field } from "../../../ui/Field";
import { SegmentedChoice } from "../../../ui/SegmentedChoice";
import { Select } from "../../../ui/Select";
import type { How, Row } from "../model/row";
import { isFaceToFace } from "../model/talks";

/** How somebody took part, as it is chosen by hand. */
interface ChosenPart {
  readonly role: Row["role"];
  readonly how: How;
  readonly startedBy: StartedBy;
  /** The day they were met or talked with; null where none is known. */
  readonly day: string | null;
}

interface PartFieldsProps {
  name: string;
  part: ChosenPart;
  onChange: (change: Partial<ChosenPart>) => void;
  today: string;
  error: string | undefined;
  /** There is somebody who may have pointed to them. */
  mayBeReferred?: boolean;
}

type Answer = "met" | "noted" | "referred";

const answers: readonly { readonly value: Answer; readonly label: string }[] = [
  { value: "met", label: "Met or talked" },
  { value: "noted", label: "Only noted" },
  { value: "referred", label: "Referred" },
];

const howOptions = channelOptions.flatMap(({ value, label }) => (value === "note" ? [] : [{ value, label }]));

const metInPerson = { role: "met", how: "in-person" } as const;

/** Whether somebody was met or talked with, how, and when; what is only noted of them makes no conversation. */
export const PartFields = ({ name, part, onChange, today, error, mayBeReferred = true }: PartFieldsProps) => {
  const { role, how, startedBy, day } = part;
  // What it was before it was said to be none, so that one can change one's mind.
  const [before, setBefore] = useState<Partial<ChosenPart>>(metInPerson);
  const choose = (answer: Answer) => {
    if (role === "met" && how !== "noted")
      setBefore({ role, how, startedBy, ...(day === null ? {} : { day }) });
    if (answer === "referred") onChange({ role: "referred" });
    else onChange(answer === "noted" ? { role: "met", how: "noted" } : before);
  };
  const answer: Answer = role === "referred" ? "referred" : how === "noted" ? "noted" : "met";
  const isMeeting = isFaceToFace(how);
  return (
    <>
      <SegmentedChoice
        label={`Have you met ${name || "them"}?`}
        value={answer}
        onChange={choose}
        options={mayBeReferred ? answers : answers.filter(({ value }) => value !== "referred")}
      />
      {answer === "noted" && (
        <p className="text-sm text-soft">The words are kept as a note; no conversation is saved.</p>
      )}
      {answer === "met" && how !== "noted" && (
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="How">
            <Select
              options={howOptions}
              value={how}
              onChange={(change) => onChange({ how: change.target.value as How })}
            />
          </Field>
          <Field label={isMeeting ? "Met on" : "When"} optional={isMeeting} error={error}>
            <PastDayField value={day} onChange={(chosen) => onChange({ day: chosen })} today={today} />
          </Field>
          {isBegunByOne(how) && (
            <Checkbox
              label="They got in touch with me"
              checked={startedBy === "them"}
              onChange={(change) => onChange({ how, startedBy: change.target.checked ? "them" : "me" })}
            />
          )}
        </div>
      )}
    </>
  );
};

import { firstName } from "@followthrough/domain/firstName";
import type { FollowUp, ReferralState } from "@followthrough/contract";
import { channelOptions, referralStateOptions } from "../../lib/words";
import { Checkbox } from "../../ui/Checkbox";
import { Field } from "../../ui/Field";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { type CompletionForm, wordsWith } from "./completionForm";

interface OutcomeFieldsProps {
  followUp: Pick<FollowUp, "contact" | "referralId" | "state">;
  value: CompletionForm;
  onChange: (change: Partial<CompletionForm>) => void;
  /** What is wrong with the outcome. */
  error: string | undefined;
}

/** What came of a step: in words, as a conversation or not, and how far a referral has come. */
export const OutcomeFields = ({ followUp, value, onChange, error }: OutcomeFieldsProps) => (
  <>
    <Field
      label={followUp.state === "waiting" ? "What did they say?" : "What came of it?"}
      optional
      error={error}
    >
      <TextArea
        rows={2}
        data-autofocus
        value={value.outcome}
        placeholder={followUp.contact ? "Nothing open now, call back in six months" : "Paid until June"}
        onChange={(event) => onChange({ outcome: event.target.value })}
      />
    </Field>
    {followUp.contact && (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Checkbox
          label={`Keep it as a conversation with ${firstName(followUp.contact.name)}`}
          checked={value.talked}
          onChange={(event) => onChange({ talked: event.target.checked })}
        />
        {value.talked && (
          <Select
            aria-label="How you talked"
            className="w-40"
            options={channelOptions.filter((option) => option.value !== "note")}
            value={value.channel}
            onChange={(event) => onChange({ channel: event.target.value as CompletionForm["channel"] })}
          />
        )}
      </div>
    )}
    {value.talked && wordsWith(value) !== "" && (
      <p className="line-clamp-2 border-l-2 border-line pl-3 text-sm whitespace-pre-line text-soft">
        {wordsWith(value)}
      </p>
    )}
    {followUp.referralId && (
      <Field label="State of the referral">
        <Select
          options={[{ value: "", label: "No change" }, ...referralStateOptions]}
          value={value.referralState}
          onChange={(event) => onChange({ referralState: event.target.value as ReferralState | "" })}
        />
      </Field>
    )}
  </>
);

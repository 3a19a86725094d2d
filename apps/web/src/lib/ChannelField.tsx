import type { Channel } from "@followthrough/contract";
import { Field } from "../ui/Field";
import { Select } from "../ui/Select";
import { channelOptions } from "./words";

const unchosen = { value: "", label: "Choose how", disabled: true } as const;

/** How somebody was talked with; it is asked for where nothing is known of it. */
export const ChannelField = ({
  value,
  onChange,
  isMissing = false,
  error,
}: {
  value: Channel | null;
  onChange: (channel: Channel) => void;
  /** The form was sent without it. */
  isMissing?: boolean;
  error?: string | undefined;
}) => (
  <Field label="How" error={isMissing ? "Say how you talked." : error}>
    <Select
      options={value === null ? [unchosen, ...channelOptions] : channelOptions}
      value={value ?? ""}
      onChange={(change) => onChange(change.target.value as Channel)}
    />
  </Field>
);

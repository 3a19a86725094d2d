import type { Channel, StartedBy } from "@followthrough/contract";
import { isBegunByOne } from "@followthrough/domain/channelFacts";
import { ChannelField } from "../../lib/ChannelField";
import { PastDayField } from "../../lib/PastDayField";
import { useToday } from "../../lib/session";
import { formatDayInSentence, formatHeld } from "../../lib/words";
import { Checkbox } from "../../ui/Checkbox";
import { Chip } from "../../ui/Chip";
import { Field } from "../../ui/Field";
import { TextArea } from "../../ui/TextArea";
import { PersonPicker } from "../contacts/PersonPicker";
import { EventPicker, type PickedEvent } from "../events/EventPicker";

export interface Participant {
  readonly id: string;
  readonly name: string;
}

export interface ConversationFieldValues {
  channel: Channel;
  startedBy: StartedBy;
  notes: string;
  heldOn: string | null;
  event: PickedEvent | null;
  people: readonly Participant[];
}

/** What is kept of a talk without a word about it, which is a talk all the same. */
const describeWordless = (
  {
    channel,
    startedBy,
    heldOn,
  }: Pick<ConversationFieldValues, "startedBy" | "heldOn"> & { channel: Channel | null },
  today: string,
): string | undefined =>
  channel === null || heldOn === null
    ? undefined
    : `Left empty, this is kept: ${formatHeld({ channel, startedBy })}, ${formatDayInSentence(heldOn, today)}.`;

/** What was said, how, when, where and with whom. At least `fewest` of the people stay. */
export const ConversationFields = ({
  value: { channel, startedBy, notes, heldOn, event, people },
  onChange,
  error,
  asksHow = false,
  fewest,
  withWhom,
}: {
  /** How is asked for where nothing is known of it. */
  value: Omit<ConversationFieldValues, "channel"> & { readonly channel: Channel | null };
  onChange: (change: Partial<ConversationFieldValues>) => void;
  error: (field: "notes" | "heldOn" | "contactIds") => string | undefined;
  /** It was sent without saying how. */
  asksHow?: boolean;
  fewest: 0 | 1;
  /** Whose conversation it is, where they are not among the people. */
  withWhom?: string;
}) => {
  const today = useToday();
  return (
    <>
      <Field
        label="What was said"
        optional
        error={error("notes")}
        hint={notes.trim() === "" ? describeWordless({ channel, startedBy, heldOn }, today) : undefined}
      >
        <TextArea
          rows={4}
          data-autofocus
          value={notes}
          onChange={(change) => onChange({ notes: change.target.value })}
        />
      </Field>
      <div className="grid gap-3 laptop:grid-cols-2">
        <ChannelField
          value={channel}
          isMissing={asksHow}
          onChange={(chosen) => onChange({ channel: chosen })}
        />
        <Field label="When" error={error("heldOn")}>
          <PastDayField value={heldOn} onChange={(day) => onChange({ heldOn: day })} today={today} />
        </Field>
        {channel !== null && isBegunByOne(channel) && (
          <div className="laptop:col-span-2">
            <Checkbox
              label="They got in touch with me"
              checked={startedBy === "them"}
              onChange={(change) => onChange({ startedBy: change.target.checked ? "them" : "me" })}
            />
          </div>
        )}
        <Field label="Event" optional>
          <EventPicker value={event} onChange={(picked) => onChange({ event: picked })} />
        </Field>
        <Field label="Who else was there" optional error={error("contactIds")}>
          <PersonPicker
            value={null}
            clearOnPick
            without={[...(withWhom === undefined ? [] : [withWhom]), ...people.map(({ id }) => id)]}
            onChange={(picked) => {
              const { id, name } = picked ?? {};
              if (id && name !== undefined) onChange({ people: [...people, { id, name }] });
            }}
          />
        </Field>
      </div>
      {people.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {people.map((one) => (
            <Chip
              key={one.id}
              removeLabel={`Remove ${one.name}`}
              {...(people.length > fewest
                ? { onRemove: () => onChange({ people: people.filter(({ id }) => id !== one.id) }) }
                : {})}
            >
              {one.name}
            </Chip>
          ))}
        </div>
      )}
    </>
  );
};

import type { ChannelKind, ReminderChannel, Reminders } from "@followthrough/contract";
import { type ReactNode, useState } from "react";
import { editedVersionOf } from "../../lib/recordVersions";
import { useTimeZone } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { formatMoment } from "../../lib/formatMoment";
import { Button } from "../../ui/Button";
import { List } from "../../ui/List";
import { Switch } from "../../ui/Switch";
import { TitledCard } from "../../ui/TitledCard";
import { toast } from "../../ui/toast";
import { NtfyDialog } from "./NtfyDialog";
import { WebhookDialog } from "./WebhookDialog";
import {
  channelWords,
  describeServerAnswer,
  describeMissingSettings,
  describeOutcome,
} from "./reminderWords";

/** "Send me one now", and what came of it. */
const TestButton = ({ channel }: { channel: ChannelKind }) => {
  const test = useApiMutation("POST /reminders/test");
  const sent = test.data;
  const answer = sent && describeServerAnswer(sent);
  return (
    <>
      <Button busy={test.isPending} onClick={() => test.mutate({ body: { channel } })}>
        Send me one now
      </Button>
      {sent && !test.isPending && (
        <p
          role="status"
          className={`order-last basis-full text-sm break-words ${sent.state === "sent" ? "text-soft" : "text-late"}`}
        >
          {describeOutcome(sent)}
          {answer && `. ${answer}`}
        </p>
      )}
    </>
  );
};

interface ChannelRowProps {
  channel: ReminderChannel;
  hint: ReactNode;
  /** The switch; where nothing is set up yet there is none. */
  toggle: { change: (isOn: boolean, onError: () => void) => void; busy: boolean; canBeOn: boolean } | null;
  children: ReactNode;
}

const ChannelRow = ({ channel, hint, toggle, children }: ChannelRowProps) => {
  // As it was pressed, until it is read as it is.
  const [pressed, setPressed] = useState<boolean | null>(null);
  if (pressed === channel.isOn) setPressed(null);
  return (
    <li className="border-t border-line px-4 py-3 first:border-t-0">
      {toggle ? (
        <Switch
          label={channelWords[channel.kind]}
          hint={hint}
          checked={pressed ?? channel.isOn}
          disabled={!toggle.canBeOn && !channel.isOn}
          onChange={(event) => {
            if (toggle.busy) return;
            setPressed(event.target.checked);
            toggle.change(event.target.checked, () => setPressed(null));
          }}
        />
      ) : (
        <div className="py-1.5">
          <p className="font-[520]">{channelWords[channel.kind]}</p>
          <p className="text-sm text-soft">{hint}</p>
        </div>
      )}
      <div className="mt-1 flex flex-wrap items-center gap-2">{children}</div>
    </li>
  );
};

const MailRow = ({ reminders, channel }: { reminders: Reminders; channel: ReminderChannel }) => {
  const change = useApiMutation("PUT /reminder-channels/mail");
  const missing = describeMissingSettings(reminders.missing);
  return (
    <ChannelRow
      channel={channel}
      hint={
        <>
          To {channel.target}, with a link to answer each step where you read it.
          {missing && <span className="block text-due">{missing}</span>}
        </>
      }
      toggle={{
        change: (isOn, onError) =>
          change.mutate({ body: { isOn }, version: editedVersionOf(reminders) }, { onError }),
        busy: change.isPending,
        canBeOn: reminders.canMail,
      }}
    >
      {reminders.canMail && channel.isOn && <TestButton channel="mail" />}
    </ChannelRow>
  );
};

/** What is posted to an address of one's own: what it is, while nothing is set up, and how it is changed. */
const posted = {
  webhook: {
    about: "Posted to a program of yours, signed as Standard Webhooks are.",
    removed: "Webhook removed",
    replace: "PUT /reminder-channels/webhook",
    end: "DELETE /reminder-channels/webhook",
    SetUp: WebhookDialog,
  },
  ntfy: {
    about: "A push to the ntfy app, through a topic of yours. Names and steps pass through that server.",
    removed: "ntfy removed",
    replace: "PUT /reminder-channels/ntfy",
    end: "DELETE /reminder-channels/ntfy",
    SetUp: NtfyDialog,
  },
} as const;

interface PostedRowProps {
  reminders: Reminders;
  channel: ReminderChannel;
  kind: keyof typeof posted;
}

const PostedRow = ({ reminders, channel, kind }: PostedRowProps) => {
  const { about, removed, replace, end, SetUp } = posted[kind];
  const change = useApiMutation(replace);
  const remove = useApiMutation(end);
  const [isOpen, setOpen] = useState(false);
  const version = editedVersionOf(reminders);
  const { target } = channel;
  return (
    <>
      <ChannelRow
        channel={channel}
        hint={target === null ? about : <span className="break-all">{target}</span>}
        toggle={
          target === null
            ? null
            : {
                change: (isOn, onError) =>
                  change.mutate({ body: { isOn, url: target }, version }, { onError }),
                busy: change.isPending,
                canBeOn: true,
              }
        }
      >
        {target !== null && channel.isOn && <TestButton channel={kind} />}
        <Button onClick={() => setOpen(true)}>{target === null ? "Set it up…" : "Change…"}</Button>
        {target !== null && (
          <Button
            tone="quiet"
            busy={remove.isPending}
            onClick={() => remove.mutate({ version }, { onSuccess: () => toast({ text: removed }) })}
          >
            Remove
          </Button>
        )}
      </ChannelRow>
      {isOpen && <SetUp reminders={reminders} channel={channel} onClose={() => setOpen(false)} />}
    </>
  );
};

const describeNextReminder = (
  { channels, nextDigestAt, nextReviewAt }: Reminders,
  timeZone: string | undefined,
): string => {
  if (!channels.some(({ isOn }) => isOn)) return "Nothing is sent: switch on how it is to reach you.";
  const [next] = [nextDigestAt, nextReviewAt].filter((at) => at !== null).toSorted();
  return next === undefined
    ? "Nothing is planned: choose days below."
    : `The next one: ${formatMoment(next, timeZone)}.`;
};

/** How reminders reach one. */
export const ChannelsSection = ({ reminders }: { reminders: Reminders }) => {
  const timeZone = useTimeZone();
  return (
    <TitledCard title="How they reach you">
      <p className="mb-3 text-soft" role="status">
        Whom to contact, why, and what they last said, without opening the app.{" "}
        {describeNextReminder(reminders, timeZone)}
      </p>
      <List label="Ways">
        {reminders.channels.map((channel) => {
          const { kind } = channel;
          return kind === "mail" ? (
            <MailRow key={kind} reminders={reminders} channel={channel} />
          ) : (
            <PostedRow key={kind} reminders={reminders} channel={channel} kind={kind} />
          );
        })}
      </List>
    </TitledCard>
  );
};

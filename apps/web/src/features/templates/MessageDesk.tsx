import type { Action, Preparation } from "@followthrough/contract";
import { formatTemplateField } from "./templateWords";
import { useEffect, useEffectEvent, useRef } from "react";
import { linkedInUrl, mailtoUrl, telUrl } from "../../lib/contactUrls";
import { notKept, useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { OutsideLink } from "../../ui/OutsideLink";
import { Field } from "../../ui/Field";
import { RestoredNotice } from "../../ui/RestoredNotice";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";
import { MissingFields } from "./MissingFields";

interface Message {
  templateId: string;
  subject: string;
  body: string;
}

interface MessageDeskProps {
  /** What it is for: the words typed are kept under it when the session ends. Null where there is none. */
  place: string | null;
  to: Preparation["to"];
  /** At least one; the first is the one that fits best. */
  messages: Preparation["messages"];
  action: Action;
  /** The words as they stand, whenever they change. */
  onText?: (body: string) => void;
}

const messageOf = ({ templateId, subject, body }: Message): Message => ({ templateId, subject, body });

const empty = { templateId: "", subject: "", body: "" };

/** How to reach somebody and what to say: opened in their own programs, never sent from here. */
export const MessageDesk = ({ place, to, messages, action, onText }: MessageDeskProps) => {
  const form = useForm<Message>(
    messageOf(messages[0] ?? empty),
    place === null ? notKept : `message ${place} ${action}`,
  );
  const message = form.value;
  const area = useRef<HTMLTextAreaElement>(null);
  const isCall = action === "call";
  const isLinkedIn = action === "linkedin";
  const set = (change: Partial<Message>) => {
    form.set(change);
    onText?.(form.now().body);
  };
  const { isRestored } = form.typed;
  const tellGivenBack = useEffectEvent(() => isRestored && onText?.(form.now().body));
  useEffect(() => void tellGivenBack(), []);
  const original = messages.find(({ templateId }) => templateId === message.templateId);
  const isEdited = original?.subject !== message.subject || original.body !== message.body;
  const pick = (templateId: string) => {
    const chosen = messages.find((one) => one.templateId === templateId);
    if (!chosen) return;
    set(messageOf(chosen));
    if (isEdited) toast({ text: "Another message stands in place of your words", undo: () => set(message) });
  };
  const copy = async () => {
    await navigator.clipboard.writeText(message.body);
    toast({ text: "Copied. Paste it where you write to them." });
  };
  return (
    <div className="space-y-4">
      <RestoredNotice
        title={`Message to ${to.name}`}
        typed={{
          ...form.typed,
          throwAway: () => {
            form.typed.throwAway();
            onText?.(form.now().body);
          },
        }}
      />
      <div className="flex flex-wrap gap-2">
        {to.phone && (
          <OutsideLink to={telUrl(to.phone)} tone={isCall ? "primary" : "plain"}>
            Call {to.phone}
          </OutsideLink>
        )}
        <OutsideLink
          to={mailtoUrl(to.email ?? "", message.subject, message.body)}
          tone={isCall || isLinkedIn ? "plain" : "primary"}
        >
          {to.email ? `Email ${to.email}` : "Open an e-mail"}
        </OutsideLink>
        <OutsideLink to={linkedInUrl(to.linkedIn, to.name)} tone={isLinkedIn ? "primary" : "plain"}>
          {to.linkedIn ? "LinkedIn profile" : "Find on LinkedIn"}
        </OutsideLink>
        <Button onClick={() => void copy()}>Copy the message</Button>
      </div>
      {messages.length > 1 && (
        <Field label="Begin with">
          <Select
            value={message.templateId}
            onChange={(event) => pick(event.target.value)}
            options={messages.map(({ templateId, name, missing }) => ({
              value: templateId,
              label:
                missing.length > 0
                  ? `${name} (lacks the ${missing.map(formatTemplateField).join(", ")})`
                  : name,
            }))}
          />
        </Field>
      )}
      {!isLinkedIn && (
        <Field label="Subject">
          <TextInput value={message.subject} onChange={(event) => set({ subject: event.target.value })} />
        </Field>
      )}
      <Field
        label="Message"
        hint={
          isLinkedIn
            ? `${message.body.length} of the 300 characters an invitation takes. Copy it, then paste it there.`
            : "It opens in your own mail program. Nothing is sent from here."
        }
      >
        <TextArea
          ref={area}
          rows={7}
          value={message.body}
          onChange={(event) => set({ body: event.target.value })}
        />
      </Field>
      <MissingFields text={message.body} area={area} />
    </div>
  );
};

import type { Action, Preparation } from "@followthrough/contract";
import {
  type ComponentType,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { createPortal, flushSync } from "react-dom";
import { formatTemplateField } from "./templateWords";
import { telUrl } from "@followthrough/domain/telUrl";
import { linkedInUrl } from "../../lib/contactUrls";
import { notKept, useForm } from "../../lib/useForm";
import { Checkbox } from "../../ui/Checkbox";
import { Field } from "../../ui/Field";
import { OutsideLink } from "../../ui/OutsideLink";
import type { TypedForm } from "../../ui/RestoredNotice";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";
import type { AddressFieldProps } from "./AddressField";
import { Door } from "./Door";
import { MissingFields, type MissingPart } from "./MissingFields";
import { type MailWay, composeUrl, formatMailWay, mailWays, useMailWay } from "./mailWays";
import { missingIn, withoutUnfilled } from "./unfilled";
import type { Sending } from "./useSending";
import { wordsSent } from "./wordsSent";

interface Message {
  templateId: string;
  subject: string;
  body: string;
}

export interface MessageDeskProps {
  /** What it is for: the words typed are kept under it when the session ends. Null where there is none. */
  place: string | null;
  to: Preparation["to"];
  /** What is known, to be read beside it. */
  beside?: ReactNode;
  /** What needs an account: words given back after a session ended, and a field for an address that is not known. */
  signedIn?: {
    contactId: string;
    Restored: ComponentType<{ title: string; typed: TypedForm; children: ReactNode }>;
    Address: ComponentType<AddressFieldProps>;
  };
  /** At least one; the first is the one that fits best. */
  messages: Preparation["messages"];
  action: Action;
  /** Where the primary door is drawn and who is told that the message went out; without it the door stands here. */
  sending?: Sending;
  /** Whether it is asked to keep the words in the timeline. */
  mayKeep?: boolean;
  /** The first thing unfilled is selected at once. */
  startsAtMissing?: boolean;
  /** The words as they stand, whenever they change. */
  onText?: (body: string) => void;
}

const messageOf = ({ templateId, subject, body }: Message): Message => ({ templateId, subject, body });

const empty = { templateId: "", subject: "", body: "" };

/** How to reach somebody and what to say: opened in their own programs, never sent from here, and never with a gap in it. */
export const MessageDesk = (props: MessageDeskProps) => {
  const { place, to, beside, signedIn, messages, action, sending, mayKeep, startsAtMissing, onText } = props;
  const form = useForm<Message>(
    messageOf(messages[0] ?? empty),
    place === null ? notKept : `message ${place} ${action}`,
  );
  const message = form.value;
  const [way, setWay] = useMailWay();
  const [address, setAddress] = useState("");
  const [isRefused, setRefused] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const newAddress = useRef<{ save: () => void }>(null);
  const isLinkedIn = action === "linkedin";
  const callUrl = telUrl(to.phone ?? "");
  const isCall = action === "call" && callUrl !== null;
  const isAsPrepared = ({ templateId, subject, body }: Message) => {
    const prepared = messages.find((one) => one.templateId === templateId);
    return prepared?.subject === subject && prepared.body === body;
  };
  const tell = () => {
    const now = form.now();
    onText?.(now.body);
    const words = { channel: isLinkedIn ? "linkedin" : "email", words: wordsSent(now) } as const;
    sending?.type(isCall || isAsPrepared(now) ? null : words);
  };
  const set = (change: Partial<Message>) => {
    form.set(change);
    tell();
  };
  const { isRestored } = form.typed;
  const tellGivenBack = useEffectEvent(() => isRestored && tell());
  useEffect(() => void tellGivenBack(), []);

  const missing: MissingPart[] = [
    ...(isLinkedIn ? [] : missingIn(message.subject).map((one) => ({ ...one, box: "subject" as const }))),
    ...missingIn(message.body).map((one) => ({ ...one, box: "body" as const })),
  ];
  const select = ({ box, start, end }: Pick<MissingPart, "box" | "start" | "end">) => {
    const at = box === "subject" ? line.current : area.current;
    at?.focus();
    at?.setSelectionRange(start, end);
  };
  const remove = (part: MissingPart) => {
    const { text, at } = withoutUnfilled(message[part.box], part);
    // Drawn before the press ends: the cursor stands where it was taken away.
    flushSync(() => set({ [part.box]: text }));
    select({ box: part.box, start: at, end: at });
  };
  const startAtMissing = useEffectEvent(() => {
    const [first] = missing;
    if (startsAtMissing && first) select(first);
  });
  useEffect(() => startAtMissing(), []);

  const isEdited = !isAsPrepared(message);
  const pick = (templateId: string) => {
    const chosen = messages.find((one) => one.templateId === templateId);
    if (!chosen) return;
    set(messageOf(chosen));
    if (isEdited) toast({ text: "Another message stands in place of your words", undo: () => set(message) });
  };

  /** Whether it may go out: with something unfilled it does not, and what is unfilled is selected. */
  const isLetOut = (event: MouseEvent): boolean => {
    const [first] = missing;
    if (!first) return true;
    event.preventDefault();
    setRefused(true);
    select(first);
    return false;
  };
  const copy = async (says: string) => {
    await navigator.clipboard.writeText(message.body);
    toast({ text: says });
  };
  const mailIn = (where: Exclude<MailWay, "copy">) => {
    const { url, isWhole } = composeUrl(where, { to: to.email ?? address.trim(), ...message });
    return {
      label:
        where !== "program"
          ? `Write in ${formatMailWay(where)}`
          : to.email
            ? `Email ${to.email}`
            : "Open an e-mail",
      to: url,
      onPress: (event: MouseEvent) => {
        if (!isLetOut(event)) return;
        newAddress.current?.save();
        if (!isWhole) void copy("Copied, since it is long: paste it into the mail.");
        sending?.out({ channel: "email", words: wordsSent(message) });
      },
    };
  };
  const byLinkedIn = {
    label: to.linkedIn ? "Copy, and open LinkedIn" : "Copy, and find on LinkedIn",
    to: linkedInUrl(to.linkedIn, to.name),
    onPress: (event: MouseEvent) => {
      if (!isLetOut(event)) return;
      void copy("Copied. Paste it on LinkedIn.");
      sending?.out({ channel: "linkedin", words: wordsSent({ subject: "", body: message.body }) });
    },
  };
  const byCopy = {
    label: "Copy the message",
    to: null,
    onPress: (event: MouseEvent) => {
      if (!isLetOut(event)) return;
      void copy("Copied. Paste it where you write to them.");
      sending?.out({ channel: "message", words: wordsSent(message) });
    },
  };
  const byPhone = {
    label: `Call ${to.phone ?? ""}`,
    to: callUrl ?? "",
    onPress: () => sending?.out({ channel: "call", words: "" }),
  };
  const byMail = way === "copy" ? byCopy : mailIn(way);
  const first = isCall ? byPhone : isLinkedIn ? byLinkedIn : byMail;
  const isPrimaryHere = sending === undefined;
  const needsAddress = to.email === null && !isLinkedIn && !isCall;
  return (
    <div className="space-y-4">
      {signedIn && (
        <signedIn.Restored
          title={`Message to ${to.name}`}
          typed={{
            ...form.typed,
            throwAway: () => {
              form.typed.throwAway();
              onText?.(form.now().body);
            },
          }}
        >
          {null}
        </signedIn.Restored>
      )}
      {!isPrimaryHere &&
        !sending.isOut &&
        sending.slot &&
        createPortal(<Door {...first} isPrimary />, sending.slot)}
      <div className={beside ? "grid gap-4 laptop:grid-cols-[minmax(0,1fr)_14rem]" : undefined}>
        {beside && (
          <div className="laptop:sticky laptop:top-0 laptop:order-2 laptop:self-start">{beside}</div>
        )}
        <div className="min-w-0 space-y-4">
          {needsAddress && signedIn && (
            <signedIn.Address
              ref={newAddress}
              contactId={signedIn.contactId}
              name={to.name}
              value={address}
              onChange={setAddress}
            />
          )}
          {messages.length > 1 && (
            <Field label="Begin with">
              <Select
                value={message.templateId}
                onChange={(event) => pick(event.target.value)}
                options={messages.map(({ templateId, name, missing: lacks }) => ({
                  value: templateId,
                  label:
                    lacks.length > 0
                      ? `${name} (lacks the ${lacks.map(formatTemplateField).join(", ")})`
                      : name,
                }))}
              />
            </Field>
          )}
          {!isLinkedIn && (
            <Field label="Subject">
              <TextInput
                ref={line}
                value={message.subject}
                onChange={(event) => set({ subject: event.target.value })}
              />
            </Field>
          )}
          <Field
            label="Message"
            hint={
              isLinkedIn
                ? `${message.body.length} of the 300 characters an invitation takes. Copy it, then paste it there.`
                : "You send it yourself, where you write your mails. Nothing is sent from here."
            }
          >
            <TextArea
              ref={area}
              rows={7}
              value={message.body}
              onChange={(event) => set({ body: event.target.value })}
            />
          </Field>
          <MissingFields missing={missing} isRefused={isRefused} onSelect={select} onRemove={remove} />
          <div className="flex flex-wrap items-center gap-2">
            {(isPrimaryHere || sending.isOut) && <Door {...first} isPrimary={isPrimaryHere} />}
            {(isCall || isLinkedIn) && <Door {...byMail} />}
            {!isLinkedIn && way !== "copy" && <Door {...byCopy} />}
            {!isCall && callUrl && <Door {...byPhone} />}
            {!isLinkedIn && (
              <OutsideLink to={linkedInUrl(to.linkedIn, to.name)}>
                {to.linkedIn ? "LinkedIn profile" : "Find on LinkedIn"}
              </OutsideLink>
            )}
            {!isLinkedIn && (
              <Select
                aria-label="Where you write mails"
                className="w-44"
                value={way}
                onChange={(event) => {
                  const chosen = mailWays.find(({ value }) => value === event.target.value);
                  if (chosen) setWay(chosen.value);
                }}
                options={mailWays}
              />
            )}
          </div>
          {mayKeep && sending && !isCall && (
            <Checkbox
              label="Keep the words in the timeline"
              checked={sending.keeps}
              onChange={(event) => sending.setKeeps(event.target.checked)}
            />
          )}
        </div>
      </div>
    </div>
  );
};

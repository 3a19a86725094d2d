import type {
  ChannelKind,
  Delivery,
  DeliveryReason,
  MissingSetting,
  ReminderKind,
} from "@followthrough/contract";

export const channelWords: Readonly<Record<ChannelKind, string>> = {
  mail: "Mail",
  webhook: "Webhook",
  ntfy: "ntfy",
};

export const kindWords: Readonly<Record<ReminderKind, string>> = {
  digest: "The day",
  review: "Weekly review",
  step: "A step with a time",
  test: "Asked for",
};

const reasonWords: Readonly<Record<DeliveryReason, string>> = {
  "nothing-due": "nothing was due",
  "channel-off": "it was switched off by then",
  "no-mail-server": "this server has no mail server",
  quiet: "reminders were to be quiet",
  "too-late": "its day was over",
  refused: "it was refused",
  "not-signed-in": "the mail server did not accept this server’s password",
  insecure: "the connection was not safe",
  unreachable: "nobody answered there",
  "timed-out": "it took too long to answer",
  "wrong-address": "the address was not accepted",
  "private-address": "the address is inside a private network",
  redirected: "the address leads elsewhere",
  unexpected: "something went wrong here; the server’s log says more",
};

/** Which settings of the server are missing, for whoever runs it. */
export const describeMissingSettings = (missing: readonly MissingSetting[]): string | null => {
  const mail = missing.filter((name) => name !== "PUBLIC_URL");
  if (mail.length > 0)
    return `This server sends no mails yet. Whoever runs it sets ${[...mail, ...missing.filter((name) => name === "PUBLIC_URL")].join(", ")}.`;
  return missing.length > 0
    ? "Mails have no links to answer by: whoever runs this server sets PUBLIC_URL."
    : null;
};

/** What became of it: "Sent", "Not sent: nothing was due". */
export const describeOutcome = ({ state, reason }: Pick<Delivery, "state" | "reason">): string => {
  const why = reason === null ? "" : `: ${reasonWords[reason]}`;
  switch (state) {
    case "sent":
      return "Sent";
    case "sending":
      return "Being sent";
    case "skipped":
    case "failed":
      return `Not sent${why}`;
    case "waiting":
      return reason === null ? "Waits to be sent" : `Not sent yet${why}`;
  }
};

/** Nobody answered: the words are those of the failed connection here. */
const unanswered: ReadonlySet<DeliveryReason | null> = new Set(["unreachable", "insecure"]);

/** What was answered, in the words of the other side; of a connection that failed, what was noted here. */
export const describeServerAnswer = ({
  answer,
  reason,
}: Pick<Delivery, "answer" | "reason">): string | null => {
  // That it took too long is all there is to say.
  if (!answer || reason === "timed-out") return null;
  return unanswered.has(reason) ? answer : `The other side said: “${answer}”`;
};

import type { CalendarDay, Channel } from "@followthrough/contract";
import type { CaptureDraft, CapturedConversation, Span } from "./captureDraft";
import { foldWord } from "./lexis/foldWord";
import { wordSet } from "./words/wordSet";

/** Words of an exchange that was had, by how it was had; the first kind found decides. */
const channels: readonly (readonly [Channel, ReadonlySet<string>])[] = [
  ["video", wordSet("zoom zoomed teams facetime skype webex")],
  ["call", wordSet("phone phoned called rang telephoned voicemail call")],
  ["coffee", wordSet("coffee lunch breakfast brunch dinner drinks tea beer beers")],
  ["email", wordSet("emailed e-mailed wrote email e-mail")],
  ["message", wordSet("text texted whatsapp sms dm dmed messaged")],
];

/** Words of an exchange that do not say how it was had. */
const talk = wordSet(
  "talked talk spoke spoken chatted chat chatting conversation convo told says said say suggested suggests recommended recommends mentioned mentions introduced gave put asked thinks heard catch-up discussed discussion met interviewed",
);

/** Words that make "phone", "call" or "email" one that was had, and not a number or an address. */
const had = wordSet(
  "had chat with screen from conversation talk spoke talked on today yesterday morning this",
);

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}'-]+/u).map(foldWord);

/** The text without the parts that are plans, so that "call her" is no call that was had. */
const without = (text: string, spans: readonly Span[]): string => {
  let kept = "";
  let at = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    kept += ` ${text.slice(at, Math.max(at, start))} `;
    at = Math.max(at, end);
  }
  return kept + text.slice(at);
};

const wasHad = (channel: Channel, said: readonly string[]): boolean =>
  channel === "video" || channel === "coffee" || channel === "message"
    ? true
    : said.some((word) => had.has(word) || word.endsWith("ed") || word === "rang" || word === "wrote");

/** What has not happened yet: what I am to do, and what others said they would. */
type Planned = Pick<CaptureDraft, "followUps" | "promises" | "ownSteps">;

/** The words of a text that are no plans. */
const wordsTold = (text: string, planned: Planned): string[] =>
  words(
    without(
      text,
      [...planned.followUps, ...planned.promises, ...planned.ownSteps].flatMap(({ spans }) => spans),
    ),
  );

/** Whether a text tells of an exchange, of whatever kind: "Priya says Lena is hiring", but not "Priya knows Lena". */
export const tellsOfTalk = (text: string, planned: Planned): boolean =>
  wordsTold(text, planned).some((word) => talk.has(word));

/** Channels on which people see each other or may have: said at an event, it was there. */
const mayBeThere: ReadonlySet<Channel> = new Set(["in-person", "coffee", "other"]);

/**
 * Whether somebody was talked with by what the text says, on which day and how; null where it only names people and
 * plans. On 2026-03-10 "Phone chat with Priya Nair yesterday" is a call held on 2026-03-09, "check in with Olga in 3
 * months" is none.
 */
export const readConversation = (
  text: string,
  { people, metOn, ...planned }: Pick<CaptureDraft, "people" | "metOn"> & Planned,
  /** The day said that is no plan's, else today. */
  heldOn: CalendarDay,
): CapturedConversation | null => {
  if (!people.some(({ tookPart }) => tookPart)) return null;
  const said = wordsTold(text, planned);
  const [channel] =
    channels.find(([one, known]) => said.some((word) => known.has(word)) && wasHad(one, said)) ?? [];
  if (metOn !== null) {
    return { channel: channel === "coffee" ? "coffee" : "in-person", heldOn: metOn };
  }
  const talked = said.some((word) => talk.has(word));
  if (!talked && (channel === undefined || !said.some((word) => had.has(word) || word.endsWith("ed"))))
    return null;
  return { channel: channel ?? "other", heldOn };
};

/**
 * What was held where we are at an event: whoever took part was met there, unless the text tells of a call or of writing.
 */
export const readConversationThere = (
  conversation: CapturedConversation | null,
  today: CalendarDay,
): CapturedConversation | null =>
  conversation === null || mayBeThere.has(conversation.channel)
    ? { channel: conversation?.channel === "coffee" ? "coffee" : "in-person", heldOn: today }
    : null;

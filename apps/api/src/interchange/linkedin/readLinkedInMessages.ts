import type { Instant, StartedBy } from "@followthrough/contract";
import type { CooperativeTask } from "../cooperativeTask";
import type { OnPerson, Unplaced } from "../importedPerson";
import { limits } from "../limits";
import { linkedInSlug } from "../linkedInSlug";
import { cut, oneLine, paragraphs } from "../plainText";
import { unplacedList } from "../unplacedList";
import { messageInstant } from "./messageInstant";
import type { MessageTable } from "./messageTable";

interface Profile {
  readonly name: string;
  readonly url: string;
}

interface Message {
  readonly row: number;
  readonly at: Instant;
  readonly from: string;
  readonly words: string;
}

interface Thread {
  readonly row: number;
  /** By what names the profile. */
  readonly people: Map<string, Profile>;
  first: Message & { readonly subject: string };
  last: Message;
  /** Why it is left out. */
  out: string | null;
}

/** What was written last with somebody. */
interface Last {
  readonly row: number;
  readonly with: Profile;
  readonly at: Instant;
  readonly startedBy: StartedBy;
  readonly words: string;
}

/** Names and addresses go one to one where there are as many of both: a name may hold a comma. */
const recipients = (names: string, urls: string): [slug: string, Profile][] => {
  const addresses = urls.split(/[\s,]+/).filter(Boolean);
  const called = addresses.length === 1 ? [names] : names.split(",");
  return addresses.flatMap((url, at) => {
    const slug = linkedInSlug(url);
    return slug ? [[slug, { name: oneLine(called[at] ?? ""), url }] as const] : [];
  }) as [string, Profile][];
};

const why = (cell: (column: "folder" | "title") => string): string | null => {
  if (/spam/i.test(cell("folder"))) return "was in the folder for spam";
  return /^sponsored/i.test(cell("title")) ? "an advertisement" : null;
};

/** Takes a row to its thread. */
const addRow = (
  threads: Map<string, Thread>,
  row: number,
  cells: string[],
  { cell }: MessageTable,
): boolean => {
  const at = messageInstant(cell(cells, "date"));
  const id = cell(cells, "conversation");
  const from = linkedInSlug(cell(cells, "fromUrl"));
  if (!at || id === "" || from === null || /^(?:yes|true)$/i.test(cell(cells, "draft"))) return false;
  const message = { row, at, from, words: cell(cells, "words"), subject: cell(cells, "subject") };
  const thread = threads.get(id) ?? { row, people: new Map(), first: message, last: message, out: null };
  threads.set(id, thread);
  thread.people.set(from, { name: oneLine(cell(cells, "from")), url: cell(cells, "fromUrl") });
  for (const [slug, profile] of recipients(cell(cells, "to"), cell(cells, "toUrls")))
    if (!thread.people.has(slug)) thread.people.set(slug, profile);
  if (at < thread.first.at) thread.first = message;
  if (at >= thread.last.at) thread.last = message;
  thread.out ??= why((column) => cell(cells, column));
  return true;
};

/** Whose file it is: the one who has a part in more conversations than anybody else. Null where nobody has. */
const ownerOf = (threads: Iterable<Thread>): string | null => {
  const parts = new Map<string, number>();
  for (const { people } of threads)
    for (const slug of people.keys()) parts.set(slug, (parts.get(slug) ?? 0) + 1);
  const [most, next] = [...parts].toSorted((one, other) => other[1] - one[1]);
  return most && most[1] > (next?.[1] ?? 0) ? most[0] : null;
};

const reasonOut = ({ out, people, first, last }: Thread, owner: string | null): string | null => {
  if (out) return out;
  if (people.size > 2) return "a conversation of several people";
  if (first.subject !== "") return "an InMail";
  if (people.size < 2 || owner === null || !people.has(owner))
    return "it cannot be told which of the two you are";
  return people.has(last.from) ? null : "nobody wrote it";
};

function* messagesIn(
  rows: string[][],
  table: MessageTable,
  leaveOut: (row: number, reason: string) => void,
): CooperativeTask<Last[]> {
  const threads = new Map<string, Thread>();
  for (const [at, cells] of rows.entries()) {
    if (at <= table.row || cells.every((cell) => cell.trim() === "")) continue;
    if (at % 20 === 0) yield;
    if (!addRow(threads, at + 1, cells, table))
      leaveOut(at + 1, "no message with a day and the address of who wrote it");
  }
  const owner = ownerOf(threads.values());
  return [...threads.values()].flatMap((thread): Last[] => {
    const reason = reasonOut(thread, owner);
    const other = [...thread.people].find(([slug]) => slug !== owner)?.[1];
    if (reason !== null || !other) {
      leaveOut(thread.row, reason ?? "nobody else has a part in it");
      return [];
    }
    const { row, at, from, words } = thread.last;
    return [{ row, with: other, at, startedBy: from === owner ? "me" : "them", words }];
  });
}

/** Invitations that say something; one without a note is a connection. */
function* invitationsIn(rows: string[][], { row: heading, cell }: MessageTable): CooperativeTask<Last[]> {
  const found: Last[] = [];
  for (const [at, cells] of rows.entries()) {
    if (at % 20 === 0) yield;
    const sent = at > heading ? messageInstant(cell(cells, "date")) : null;
    const words = cell(cells, "words");
    if (!sent || words === "") continue;
    const isMine = /^out/i.test(cell(cells, "direction"));
    const profile = isMine
      ? { name: oneLine(cell(cells, "to")), url: cell(cells, "toUrls") }
      : { name: oneLine(cell(cells, "from")), url: cell(cells, "fromUrl") };
    found.push({ row: at + 1, with: profile, at: sent, startedBy: isMine ? "me" : "them", words });
  }
  return found;
}

/**
 * Hands over whom somebody wrote with on LinkedIn, each with when the last message was and whose, or with the note of an invitation; what was
 * written goes along only where it is asked for. Threads of several people, advertisements, spam and InMail are left out,
 * and listed.
 */
export function* readLinkedInMessages(
  rows: string[][],
  table: MessageTable,
  { take, words = false }: { take: OnPerson; words?: boolean | undefined },
): CooperativeTask<Unplaced[]> {
  const unplaced = unplacedList();
  const leaveOut = (row: number, reason: string): void => unplaced.add(row, "", reason);
  const all =
    table.kind === "messages" ? yield* messagesIn(rows, table, leaveOut) : yield* invitationsIn(rows, table);
  const last = new Map<string, Last>();
  for (const one of all) {
    const slug = linkedInSlug(one.with.url);
    if (slug === null || one.with.name === "") leaveOut(one.row, "no name and address of a profile");
    else if (one.at >= (last.get(slug)?.at ?? "")) last.set(slug, one);
  }
  for (const { row, with: profile, at, startedBy, words: said } of last.values()) {
    yield;
    take({
      row,
      name: cut(profile.name, limits.name),
      emails: [],
      phones: [],
      links: [{ url: profile.url, label: "LinkedIn" }],
      tags: [],
      talk: { at, startedBy, ...(words ? { words: cut(paragraphs(said), limits.talk) } : {}) },
    });
  }
  return unplaced.all();
}

import type { Calls, ContactRow, SessionAnswer } from "@followthrough/contract";
import { todayIn } from "@followthrough/domain/day";
import { owner } from "../../lib/browserMemory";
import type { Reading } from "../../lib/callApi";
import { deviceNow } from "../deviceClock";
import { keepsNothing } from "../keepsNothing";
import { readEntries } from "../outbox/entries";
import { withWaiting } from "../outbox/withWaiting";
import { noteKept } from "./ages";
import { findAnswer, findAnswersAt } from "./keptAnswers";
import { placeOf } from "./placeOf";
import { isPlainSearch, mostFound, type PeopleAsked, searchHere } from "./searchHere";
import { type Kept, recogniseHere, spreadHere } from "./workOut";

interface People {
  readonly rows: readonly ContactRow[];
  /** When the list read longest ago was read, in milliseconds. */
  readonly at: number;
}

/** Who was signed in is kept with their day, which goes on. */
const asOfNow = (session: SessionAnswer): SessionAnswer =>
  session.account ? { ...session, today: todayIn(session.account.timeZone, deviceNow()) } : session;

const keptBy = async (accountId: string, address: string): Promise<unknown> =>
  (await findAnswer(accountId, placeOf(address)).catch(() => null))?.answer ?? null;

/** The addresses that `readAhead` reads. */
const knownPeople = "/contacts?sort=last-conversation&limit=200";

/** The people whose rows are kept, in whichever list, each as they were read last. */
const keptPeople = async (accountId: string): Promise<People> => {
  const lists = (await findAnswersAt(accountId, "/contacts")).toSorted((a, b) => a.at - b.at);
  const rows = lists.flatMap(({ answer }) => (answer as Calls["GET /contacts"]["answer"]).contacts);
  return { rows: [...new Map(rows.map((row) => [row.id, row])).values()], at: lists[0]?.at ?? 0 };
};

/** A search nobody can be asked is made among the people kept here. */
const foundHere = async (accountId: string, { key, input }: Reading): Promise<unknown> => {
  if (key !== "GET /contacts" && key !== "GET /contact-pages") return undefined;
  const { query } = input as { query: PeopleAsked };
  if (!isPlainSearch(query)) return undefined;
  const { rows, at } = await keptPeople(accountId).catch(() => ({ rows: [], at: 0 }));
  if (rows.length === 0) return undefined;
  const found = searchHere(rows, query.search ?? "");
  const answer =
    key === "GET /contacts"
      ? { contacts: found.slice(0, Number(query.limit ?? mostFound)), nextCursor: null }
      : { total: Math.min(found.length, mostFound), everyone: rows.length, cursors: [null] };
  noteKept(answer, at);
  return answer;
};

/** What nobody can be asked to work out is worked out here. */
const workedOut = async (accountId: string, { key, input }: Reading): Promise<unknown> => {
  if (key !== "POST /spread" && key !== "POST /recognition") return undefined;
  const session = (await keptBy(accountId, "/session")) as SessionAnswer | null;
  if (!session) return undefined;
  const [today, people] = [await keptBy(accountId, "/today"), await keptBy(accountId, knownPeople)];
  const kept = {
    session: asOfNow(session),
    today: today as Kept["today"],
    people: (people as Calls["GET /contacts"]["answer"] | null)?.contacts ?? [],
  };
  const { body } = input as { body: never };
  return key === "POST /spread" ? spreadHere(body, kept) : recogniseHere(body, kept);
};

/**
 * What was answered last to what cannot be asked now, with what was done here since; undefined where nothing is kept. Of the
 * account whose screens ask or, before anybody is shown, of the one this browser was signed in as.
 */
export const findKept = async (reading: Reading): Promise<unknown> => {
  const { accountId, address } = reading;
  const of = accountId ?? owner();
  if (of === null || keepsNothing()) return undefined;
  if (!reading.key.startsWith("GET")) return workedOut(of, reading);
  const kept = await findAnswer(of, placeOf(address)).catch(() => null);
  if (!kept) return foundHere(of, reading);
  const answer =
    address === "/session"
      ? asOfNow(kept.answer as SessionAnswer)
      : withWaiting(address, kept.answer, await readEntries(of).catch(() => []));
  noteKept(answer, kept.at);
  return answer;
};

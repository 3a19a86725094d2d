import type { CalendarDay, ReferralState, StageKind } from "@followthrough/contract";
import { addDays } from "./day";
import { hasOutcome, owesThanks } from "./referral";
import { type LinksByReferred, pathToIntroducer } from "./referralChain";

/**
 * Who should hear a piece of news: only the person who made the referral, or everybody back along the chain.
 */
type Reach = "direct" | "chain";

/** How far the news of an opportunity's stage should go; null where the stage is no news. */
const reachOfStage = ({ stageKind, isUnderWay }: OpportunityNews): Reach | null => {
  if (stageKind === "won" || stageKind === "lost") return "chain";
  return isUnderWay ? "direct" : null;
};

const reachOfState = (state: ReferralState): Reach | null => (hasOutcome(state) ? "chain" : null);

/** News older than this is told only to the direct referrer, who is still owed thanks. */
const freshDays = 180;

/** News from this day on is still told to people further back on the chain. */
export const freshNewsFrom = (today: CalendarDay): CalendarDay => addDays(today, -freshDays);

export interface ReferralNews {
  readonly kind: "referral";
  readonly id: string;
  readonly news: ReferralState;
  readonly on: CalendarDay;
  readonly referrerId: string;
  /** Whom the news is about. */
  readonly aboutId: string;
  readonly thankedOn: CalendarDay | null;
}

export interface OpportunityNews {
  readonly kind: "opportunity";
  readonly id: string;
  /** The id of the stage it stands in, and what that stage means. */
  readonly news: string;
  readonly stageKind: StageKind;
  /** By `isUnderWay`. */
  readonly isUnderWay: boolean;
  readonly on: CalendarDay;
  /** Who made the referral it came from. Without a referral it came through whoever referred its contact. */
  readonly referrerId: string | null;
  readonly aboutId: string;
  /**
   * The day that referral reached an outcome, if it has: from then on the referral's news covers this too.
   */
  readonly outcomeOn: CalendarDay | null;
}

export type LoopNews = ReferralNews | OpportunityNews;

/** Somebody was told about a state or stage, or need not be told. */
export interface ToldNews {
  readonly contactId: string;
  /** The referral or opportunity. */
  readonly id: string;
  readonly news: string;
}

export interface OwedTelling {
  readonly contactId: string;
  readonly of: LoopNews;
  /** From the person to tell to the person the news is about, both included. */
  readonly way: readonly string[];
}

/** Identifies a telling: the same person is told the same news once. */
export const tellingKey = ({ contactId, id, news }: ToldNews): string => `${contactId} ${id} ${news}`;

const owedOf = (of: LoopNews, to: LinksByReferred, today: CalendarDay): OwedTelling[] => {
  const reach = of.kind === "referral" ? reachOfState(of.news) : reachOfStage(of);
  if (!reach || (of.kind === "opportunity" && of.outcomeOn !== null && of.outcomeOn >= of.on)) return [];
  const back =
    of.referrerId === null ? pathToIntroducer(of.aboutId, to).slice(1) : pathToIntroducer(of.referrerId, to);
  const along = back.filter((id) => id !== of.aboutId);
  const isFresh = of.on >= freshNewsFrom(today);
  return along.flatMap((contactId, at): OwedTelling[] => {
    const isDirect = at === 0;
    if (!isDirect && reach === "direct") return [];
    const owes = isDirect && of.kind === "referral" ? owesThanks(of.news, of.thankedOn) : isFresh;
    return owes ? [{ contactId, of, way: [...along.slice(0, at + 1).toReversed(), of.aboutId] }] : [];
  });
};

/**
 * Lists who should be told or thanked, and for what. For each piece of news, the latest first: the person who made
 * the referral, then those further back on the chain. Nobody is told about themselves or twice about the same. After
 * Dana (whom Claire had pointed out) pointed to Sam and it came to something: Dana, then Claire.
 */
export const tellingsOwed = (
  news: readonly LoopNews[],
  told: readonly ToldNews[],
  { to, today }: { to: LinksByReferred; today: CalendarDay },
): OwedTelling[] => {
  const over = new Set(told.map(tellingKey));
  return news
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1))
    .flatMap((of) => owedOf(of, to, today))
    .filter(({ contactId, of }) => {
      const key = tellingKey({ contactId, id: of.id, news: of.news });
      if (over.has(key)) return false;
      over.add(key);
      return true;
    });
};

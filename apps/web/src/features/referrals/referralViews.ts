import type { Calls } from "@followthrough/contract";

type Counts = Calls["GET /referral-counts"]["answer"];
export type ReferralGroup = NonNullable<Calls["GET /referrals"]["query"]["group"]>;
export type ReferralView = "all" | ReferralGroup | "thanks" | "introductions";

interface ViewWords {
  readonly view: ReferralView;
  readonly label: string;
  readonly count: (counts: Counts) => number;
}

/** What the screen of referrals can show, in the order in which a referral goes through it. */
export const referralViews: readonly ViewWords[] = [
  {
    view: "all",
    label: "All",
    count: ({ states }) => Object.values(states).reduce((sum, count) => sum + count, 0),
  },
  { view: "to-contact", label: "To contact", count: ({ states }) => states.heard },
  {
    view: "under-way",
    label: "Under way",
    count: ({ states }) => states["reached-out"] + states.talked,
  },
  { view: "to-something", label: "Came to something", count: ({ states }) => states["came-to-something"] },
  {
    view: "to-nothing",
    label: "Came to nothing",
    count: ({ states }) => states["led-nowhere"] + states.declined,
  },
  { view: "thanks", label: "Thanks & news", count: ({ tellings }) => tellings },
  { view: "introductions", label: "Introductions", count: ({ introductions }) => introductions },
];

/** The view an address names; all of them where it names none there is. */
export const viewOf = (text: string | null): ReferralView =>
  referralViews.find(({ view }) => view === text)?.view ?? "all";

/** What a view is called. */
export const labelOf = (wanted: ReferralView): string =>
  referralViews.find(({ view }) => view === wanted)?.label ?? "";

/** The states of a view of referrals; null for any other. */
export const groupOf = (view: ReferralView): ReferralGroup | null =>
  view === "all" || view === "thanks" || view === "introductions" ? null : view;

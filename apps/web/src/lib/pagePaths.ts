/** Addresses within the app, so that nobody writes one by hand. */
export const pagePaths = {
  person: (id: string): string => `/people/${id}`,
  duplicates: "/people/duplicates",
  event: (id: string): string => `/events/${id}`,
  finish: (id: string): string => `/events/${id}/finish`,
  debrief: (eventId?: string): string => (eventId ? `/debrief?event=${eventId}` : "/debrief"),
  paths: (toId?: string): string => (toId ? `/referrals/paths?to=${toId}` : "/referrals/paths"),
  opportunities: "/opportunities",
  opportunity: (id: string): string => `/opportunities/${id}`,
  chains: (focus?: string): string => (focus ? `/referrals/chains?focus=${focus}` : "/referrals/chains"),
  steps: "/steps",
  /** A step of mine alone has no page: it is opened over the list of all. */
  step: (id: string): string => `/steps?step=${id}`,
  review: "/review",
  /** With words that are to stand in it. */
  capture: (words?: string): string => (words ? `/capture?text=${encodeURIComponent(words)}` : "/capture"),
  import: (id: string): string => `/import/${id}`,
};

/**
 * The readings that are kept on the device: what is needed to follow through where there is no connection. Not what tells of
 * sessions and the server, not what is being brought in, and no picture.
 */
const kept = new RegExp(
  `^/(?:${[
    "session",
    "today",
    "counts",
    "review",
    "open-loops",
    "contacts",
    "contact-pages",
    "contacts/[^/]+",
    "contacts/[^/]+/(?:timeline|preparation|chain)",
    "follow-ups",
    "follow-ups/[^/]+",
    "follow-ups/[^/]+/preparation",
    "conversations/[^/]+",
    "events",
    "events/[^/]+",
    "playbooks",
    "templates",
    "tags",
    "views",
    "opportunity-stages",
    "opportunities",
    "opportunities/[^/]+",
    "referrals",
    "referral-counts",
    "next-steps",
  ].join("|")})(?:\\?|$)`,
);

/** Whether what was read at an address of the API stays on the device. */
export const mayKeep = (address: string): boolean => kept.test(address);

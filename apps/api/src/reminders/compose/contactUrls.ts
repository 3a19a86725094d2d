// How the web app opens the same things: apps/web/src/lib/contactUrls.ts. Here nothing is prefilled.

/** A new message to an address; whatever it holds, it names one recipient and nothing else. */
export const mailtoUrl = (address: string): string =>
  `mailto:${encodeURIComponent(address).replaceAll("%40", "@")}`;

/** Their profile, or a search for the name. */
export const linkedInUrl = (profile: string | null, name: string): string =>
  profile !== null && /^https:\/\//i.test(profile) && URL.canParse(profile)
    ? new URL(profile).href
    : `https://www.linkedin.com/search/results/people/?keywords=${encodeURIComponent([...name].slice(0, 70).join(""))}`;

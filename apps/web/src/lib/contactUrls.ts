/** A new message in the user's own mail program (RFC 6068): to whom, about what, and the text, lines ended by CRLF. */
export const mailtoUrl = (to: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll(/\r?\n/g, "\r\n"))}`;

/** Their LinkedIn profile, or a search for the name. */
export const linkedInUrl = (profile: string | null, name: string): string =>
  profile ?? `https://www.linkedin.com/search/results/people/?keywords=${encodeURIComponent(name)}`;

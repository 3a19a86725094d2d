/** What was sent, as it is kept: the subject first, since the first line is what lists show of it. */
export const wordsSent = ({ subject, body }: { subject: string; body: string }): string =>
  [subject.trim() === "" ? "" : `Sent: ${subject.trim()}`, body.trim()].filter(Boolean).join("\n\n");

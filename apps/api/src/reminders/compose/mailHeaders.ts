import type { Occasion } from "../reminder";

/** A dot-atom of RFC 2919: an address in brackets or with a port is none. */
const listHost = (publicUrl: string): string | null => {
  const { hostname } = new URL(publicUrl);
  return /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(hostname) ? hostname : null;
};

/** What programs that handle mail are told: sent by a machine, to be ended so, and no thread with the one of yesterday. */
export const mailHeaders = (
  publicUrl: string | undefined,
  { kind, occurrence, now }: Pick<Occasion, "kind" | "occurrence" | "now">,
  unsubscribeUrl: string | null,
): Readonly<Record<string, string>> => {
  const host = publicUrl === undefined ? null : listHost(publicUrl);
  return {
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    // Mails with equal subjects are put together by some programs, unless this differs.
    "X-Entity-Ref-ID": `${kind} ${occurrence} ${now}`,
    ...(host === null ? {} : { "List-Id": `Followthrough reminders <reminders.${host}>` }),
    ...(unsubscribeUrl === null ? {} : { "List-Unsubscribe": `<${unsubscribeUrl}>` }),
    // RFC 8058 knows one click over https only.
    ...(unsubscribeUrl?.startsWith("https:")
      ? { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
      : {}),
  };
};

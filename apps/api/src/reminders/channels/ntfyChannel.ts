import type { Channel } from "./channel";
import { type PostOptions, post } from "./post";

/** In bytes: a longer message ntfy makes into a file. */
const longestMessage = 4_000;

/** A header is ASCII; ntfy reads what is written as in mails. */
const headerText = (text: string): string => {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
  return /^[\x20-\x7e]*$/.test(line) ? line : `=?UTF-8?B?${Buffer.from(line).toString("base64")}?=`;
};

const cut = (text: string): string => {
  const bytes = Buffer.from(text);
  if (bytes.length <= longestMessage) return text;
  // A character that was cut through is left out.
  return `${bytes
    .subarray(0, longestMessage)
    .toString()
    .replace(/\ufffd+$/, "")}…`;
};

/** Publishes a reminder to an ntfy topic. */
export const ntfyChannel =
  (options: PostOptions): Channel =>
  ({ reminder: { subject, text, steps }, target, secret }) => {
    const click = steps.find(({ url }) => url !== null)?.url;
    return post(
      target ?? "",
      {
        headers: {
          "content-type": "text/plain; charset=utf-8",
          title: headerText(subject),
          ...(click ? { click } : {}),
          ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
        },
        body: cut(text),
      },
      options,
    );
  };

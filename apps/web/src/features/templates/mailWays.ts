import { useState } from "react";
import { mailtoUrl } from "../../lib/contactUrls";

/** Where one writes mails: a program of the device, a page in the browser, or anywhere, by copying. */
export type MailWay = "program" | "gmail" | "outlook" | "office" | "yahoo" | "copy";

const labels: Readonly<Record<MailWay, string>> = {
  program: "My mail program",
  gmail: "Gmail",
  outlook: "Outlook",
  office: "Outlook for work",
  yahoo: "Yahoo Mail",
  copy: "I copy it",
};

const isMailWay = (text: string | null): text is MailWay => text !== null && text in labels;

export const mailWays = (Object.keys(labels) as MailWay[]).map((value) => ({ value, label: labels[value] }));

export const formatMailWay = (way: MailWay): string => labels[way];

/** Longer addresses are cut off by mail programs and refused by pages. */
const longest = 7500;

const pages: Readonly<Record<Exclude<MailWay, "program" | "copy">, { at: string; subject: string }>> = {
  gmail: { at: "https://mail.google.com/mail/?view=cm&fs=1&", subject: "su" },
  outlook: { at: "https://outlook.live.com/mail/0/deeplink/compose?", subject: "subject" },
  office: { at: "https://outlook.office.com/mail/deeplink/compose?", subject: "subject" },
  yahoo: { at: "https://compose.mail.yahoo.com/?", subject: "subject" },
};

const addressOf = (
  way: Exclude<MailWay, "copy">,
  { to, subject, body }: { to: string; subject: string; body: string },
): string => {
  if (way === "program") return mailtoUrl(to, subject, body);
  const page = pages[way];
  return (
    page.at +
    [
      ["to", to],
      [page.subject, subject],
      ["body", body],
    ]
      .map(([key, value]) => `${key}=${encodeURIComponent(value ?? "")}`)
      .join("&")
  );
};

/**
 * The address at which the message is ready to be sent. One too long for that comes without its text, which is to be
 * pasted then.
 */
export const composeUrl = (
  way: Exclude<MailWay, "copy">,
  message: { to: string; subject: string; body: string },
): { url: string; isWhole: boolean } => {
  const url = addressOf(way, message);
  return url.length <= longest
    ? { url, isWhole: true }
    : { url: addressOf(way, { ...message, body: "" }), isWhole: false };
};

const storageKey = "mail-way";

const read = (): MailWay => {
  try {
    const kept = localStorage.getItem(storageKey);
    return isMailWay(kept) ? kept : "program";
  } catch {
    return "program";
  }
};

/** Where mails are written from this browser: a phone has another program than the laptop at work, so it is kept here. */
export const useMailWay = () => {
  const [way, setWay] = useState(read);
  const choose = (next: MailWay) => {
    setWay(next);
    try {
      localStorage.setItem(storageKey, next);
    } catch {
      // Lasts as long as the dialog.
    }
  };
  return [way, choose] as const;
};

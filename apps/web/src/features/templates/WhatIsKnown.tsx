import type { MessageContext } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { formatChannel } from "../../lib/words";
import { formatDate } from "../../ui/dayFormat";

export const isAnythingKnown = ({ lastWords, promise, referrer, event }: MessageContext): boolean =>
  [lastWords, promise, referrer, event].some((one) => one !== null);

/** Beside a message: what was said last, what was promised, who pointed there, where you met. */
export const WhatIsKnown = ({ known }: { known: MessageContext }) => {
  const today = useToday();
  const { lastWords, promise, referrer, event } = known;
  const rows = [
    lastWords && {
      name: "Last said",
      when: `${formatDate(lastWords.on, today)} · ${formatChannel(lastWords.channel)}`,
      what: <bdi>“{lastWords.text}”</bdi>,
    },
    promise && {
      name: "You promised",
      when: `for ${formatDate(promise.on, today)}`,
      what: <bdi>{promise.what}</bdi>,
    },
    referrer && {
      name: "Pointed there by",
      when: formatDate(referrer.on, today),
      what: (
        <>
          <Link to={pagePaths.person(referrer.id)} className="font-[560] hover:underline">
            <bdi>{referrer.name}</bdi>
          </Link>
          {referrer.said !== "" && (
            <>
              {": "}
              <bdi>“{referrer.said}”</bdi>
            </>
          )}
        </>
      ),
    },
    event && {
      name: "Met at",
      when: event.on === null ? "" : formatDate(event.on, today),
      what: (
        <Link to={pagePaths.event(event.id)} className="font-[560] hover:underline">
          <bdi>{event.name}</bdi>
        </Link>
      ),
    },
  ].filter((row) => row !== null);
  return (
    <dl aria-label="What you know" className="space-y-2.5 rounded-md bg-hover px-3.5 py-3 text-sm">
      {rows.map(({ name, when, what }) => (
        <div key={name}>
          <dt className="text-xs text-soft">
            {name}
            {when !== "" && <span> · {when}</span>}
          </dt>
          <dd className="line-clamp-4 wrap-anywhere">{what}</dd>
        </div>
      ))}
    </dl>
  );
};

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { callApi } from "../../../lib/callApi";
import { asksAbout, type Recognised } from "./recognition";
import type { Row } from "./row";

const none: Recognised = new Map();
const pause = 250;
const most = 300;

/** `recognitionKey` the other way round, within what the server reads. */
const toQuestion = (ask: string) => {
  const [name = "", email = "", phone = "", link = ""] = JSON.parse(ask) as string[];
  return {
    name: name.toWellFormed().slice(0, 400),
    email: email.slice(0, 500) || null,
    phone: phone.slice(0, 200) || null,
    link: link.slice(0, 4_000) || null,
  };
};

/** Whom the people named may be, asked once for each. `settle` comes before asking. */
export const useRecognition = (settle: () => Promise<void>) => {
  const [recognised, setRecognised] = useState(none);
  const latest = useRef(none);
  const show = (next: Recognised) => {
    latest.current = next;
    setRecognised(next);
  };
  /** Asks what has not been answered yet, and answers with everything known. */
  const ask = async (rows: readonly Row[]): Promise<Recognised> => {
    const missing = [...new Set(asksAbout(rows))].filter((each) => !latest.current.has(each)).slice(0, most);
    if (missing.length === 0) return latest.current;
    await settle();
    const { people } = await callApi("POST /recognition", { body: { people: missing.map(toQuestion) } });
    show(new Map([...latest.current, ...missing.map((each, at) => [each, people[at] ?? []] as const)]));
    return latest.current;
  };
  return {
    recognised,
    ask,
    /** After a save, those who were new are known. */
    forget: () => show(none),
  };
};

/** Asks about the people of the rows once they have stood still for a moment. */
export const useRecogniseRows = (
  rows: readonly Row[],
  ask: (rows: readonly Row[]) => Promise<unknown>,
): void => {
  const wanted = asksAbout(rows).join(" ");
  const askNow = useEffectEvent(() => ask(rows));
  useEffect(() => {
    if (wanted === "") return;
    // Without an answer everybody is new; asked again at the next change and on saving.
    const timer = setTimeout(() => void askNow().catch(() => undefined), pause);
    return () => clearTimeout(timer);
  }, [wanted]);
};

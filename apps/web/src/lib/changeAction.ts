import { formatDefaultStep } from "./words";
import type { Action } from "@followthrough/contract";

/** How a step begins that says no more than its action and with whom. */
const begins: Readonly<Record<Exclude<Action, "other">, RegExp>> = {
  email: /^(?:Email|Write to) /,
  linkedin: /^Connect (?:on LinkedIn )?with /,
  call: /^Call /,
  coffee: /^Coffee with /,
  meeting: /^Meet /,
  share: /^Share something with /,
  thank: /^Thank /,
  introduce: /^Introduce /,
  "check-in": /^(?:Check in|Catch up) with /,
};

/** A name and nothing else: up to four words of which none begins with a small letter, or a field such as `{first name}`. */
const isName = (text: string): boolean =>
  /^\{[^{}]+\}$/.test(text) || /^(?!\p{Ll})\S+(?: (?!\p{Ll})\S+){0,3}$/u.test(text);

/** With whom a step is that says no more than an action, any action, and that; null for what somebody wrote. */
const nameInDefault = (what: string): string | null => {
  for (const begin of Object.values(begins)) {
    const said = begin.exec(what)?.[0];
    const name = said === undefined ? "" : what.slice(said.length);
    if (isName(name)) return name;
  }
  return null;
};

/**
 * A step done another way. What it says changes along where that was only a default, "Call Sam" becomes "Thank Sam", also one
 * that "other" has kept; what somebody wrote, "Call Sam about the posts", stays.
 */
export const changeAction = <S extends { readonly action: Action; readonly what: string }>(
  step: S,
  action: Action,
): S => {
  const name = nameInDefault(step.what.trim());
  return { ...step, action, what: name === null ? step.what : formatDefaultStep(action, name, step.what) };
};

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

/**
 * A step done another way. What it says changes along where that was only its default, "Call Sam" becomes "Thank Sam"; what
 * somebody wrote, "Call Sam about the posts", stays.
 */
export const changeAction = <S extends { readonly action: Action; readonly what: string }>(
  step: S,
  action: Action,
): S => {
  const what = step.what.trim();
  const begin = step.action === "other" ? undefined : begins[step.action].exec(what)?.[0];
  const name = begin === undefined ? "" : what.slice(begin.length);
  return { ...step, action, what: isName(name) ? formatDefaultStep(action, name, step.what) : step.what };
};

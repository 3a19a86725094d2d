import { formatDefaultStep } from "./words";
import type { Action } from "@followthrough/contract";

/** How a step is worded that says no more than its action and with whom: the name is what is caught. */
const defaults: Readonly<Record<Action, RegExp>> = {
  email: /^(?:Email|Write to) (.+)$/,
  linkedin: /^Connect (?:on LinkedIn )?with (.+)$/,
  call: /^Call (.+)$/,
  coffee: /^(?:Coffee with (.+)|Ask (.+) for a coffee)$/,
  meeting: /^(?:Meet (.+)|Ask (.+) for a meeting)$/,
  share: /^Share something with (.+)$/,
  thank: /^Thank (.+)$/,
  introduce: /^Introduce (.+)$/,
  "check-in": /^(?:Check in|Catch up) with (.+)$/,
  other: /^(?:Follow up|Get in touch) with (.+)$/,
};

/** Words within a name that begin with a small letter: "Maria van der Berg". */
const joins =
  /(?<=\S )(?:van|von|der|den|de|del|della|da|das|dos|du|la|le|di|bin|ibn|bint|al|el|ter|ten|zu|af|av|y|e) /gu;

/** A name and nothing else: up to four words of which none begins with a small letter, or a field such as `{first name}`. */
const isName = (text: string): boolean =>
  /^\{[^{}]+\}$/.test(text) || /^(?!\p{Ll})\S+(?: (?!\p{Ll})\S+){0,3}$/u.test(text.replace(joins, ""));

/** With whom a step is that says no more than an action, any action, and that; null for what somebody wrote. */
const nameInDefault = (what: string): string | null => {
  for (const words of Object.values(defaults)) {
    const name = words
      .exec(what)
      ?.slice(1)
      .find((caught) => caught !== undefined);
    if (name !== undefined && isName(name)) return name;
  }
  return null;
};

/**
 * A step done another way. What it says changes along where that was only a default, "Call Sam" becomes "Thank Sam", to
 * something else "Follow up with Sam"; what somebody wrote, "Call Sam about the posts", stays.
 */
export const changeAction = <S extends { readonly action: Action; readonly what: string }>(
  step: S,
  action: Action,
): S => {
  const name = nameInDefault(step.what.trim());
  const what = name === null ? step.what : formatDefaultStep(action, name, `Follow up with ${name}`);
  return { ...step, action, what };
};

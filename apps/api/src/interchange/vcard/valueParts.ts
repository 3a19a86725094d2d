/** `\n` is a line break and a backslash before a sign leaves the sign; before a letter it is one, as in `C:\Users`. */
const unescaped = (text: string): string =>
  text.replace(/\\([^\p{L}\p{N}]|[nN])/gu, (_, sign: string) => (/[nN]/.test(sign) ? "\n" : sign));

/** Names, addresses and numbers hold no paths: there a backslash says nothing, whatever it stands before. */
const plain = new Set(["FN", "EMAIL", "TEL"]);
const withoutBackslashes = (text: string): string =>
  text.replace(/\\(.?)/gsu, (_, sign: string) => (/[nN]/.test(sign) ? "\n" : sign));

/** Which sign stands between the parts of a value; all others are one text. */
const separators: Readonly<Record<string, string>> = {
  N: ";",
  ADR: ";",
  ORG: ";",
  GENDER: ";",
  CATEGORIES: ",",
  NICKNAME: ",",
};

/** A value cut at a sign that no backslash stands before; of two backslashes the first belongs to the second. */
const cutAt = (value: string, separator: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === "\\") at += 1;
    else if (value[at] === separator) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
};

/**
 * The parts of a property's value, unescaped: five for a name, one for most. `valueParts("N", "Ruiz;Dana")` is
 * `["Ruiz", "Dana"]`, `valueParts("NOTE", "a\\, b")` is `["a, b"]`.
 */
export const valueParts = (name: string, value: string): string[] => {
  const separator = separators[name];
  if (separator) return cutAt(value, separator).map(unescaped);
  return [plain.has(name) ? withoutBackslashes(value) : unescaped(value)];
};

const names: Record<string, string> = { mod: "Control", shift: "Shift", enter: "Enter", escape: "Escape" };

/** The key as `aria-keyshortcuts` wants it; a sequence such as "g t" has no such form and gives nothing. */
export const ariaKeys = (keys: string | undefined): string | undefined => {
  if (!keys || keys.includes(" ")) return undefined;
  return keys
    .split("+")
    .map((part) => names[part] ?? part)
    .join("+");
};

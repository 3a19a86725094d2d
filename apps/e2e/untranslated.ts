import type { Page } from "@playwright/test";

/** What stays in every language: addresses, names, fields of a template, settings of the server, keys of a keyboard. */
const staysAsItIs =
  /https?:\/\/\S*|\S+@\S+|\S+\.com\S*|\{[a-z ]+\}|\[[a-z ]+\]|\b[A-Z]+_[A-Z_]+\b|\bAmerica\/New.York\b|\b(?:Followthrough|LinkedIn|Esc|Ctrl|Shift|Alt)\b/g;

/** Those of some texts in which words are left in plain Latin letters. */
export const untranslatedIn = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text.replaceAll(staysAsItIs, ""))),
  ),
];

/** What is read on a page, or said by a screen reader, in which words are left in plain Latin letters. */
export const untranslated = async (page: Page): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const read = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement?.checkVisibility() && !node.parentElement.closest("script, style"))
        read.push(node.textContent ?? "");
    const names = ["aria-label", "aria-description", "placeholder", "title", "alt"];
    for (const element of document.querySelectorAll(names.map((name) => `[${name}]`).join()))
      if (element.checkVisibility()) read.push(...names.map((name) => element.getAttribute(name) ?? ""));
    return read;
  });
  return untranslatedIn(texts);
};

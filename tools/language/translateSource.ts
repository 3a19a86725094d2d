import { type Message, findMessages } from "./findMessages.ts";

/** What stands in another language for a text of the source; undefined where there is no translation yet. */
export type Translate = (source: string) => string | undefined;

const hole = /\{(\d+)\}/g;

/** The code of a file with its texts in another language. What is put into a text may stand in another order there. */
export const translateSource = (path: string, code: string, translate: Translate): string => {
  const messages = findMessages(path, code).toSorted((a, b) => a.start - b.start || b.end - a.end);

  /** A part of the code with what stands within it translated; `own` is not to be looked at again. */
  const print = (start: number, end: number, own?: Message): string => {
    let printed = "";
    let from = start;
    for (const message of messages) {
      if (message === own || message.start < from || message.end > end) continue;
      const translated = printMessage(message);
      if (translated === null) continue;
      printed += code.slice(from, message.start) + translated;
      from = message.end;
    }
    return printed + code.slice(from, end);
  };

  const printMessage = (message: Message): string | null => {
    const { source, kind, holes } = message;
    const translated = translate(source);
    if (translated === undefined) return null;
    if (kind === "string") return JSON.stringify(translated);
    if (kind === "forms") {
      const [first = "", ...others] = translated.split(" | ");
      return `${JSON.stringify(first)}, ${JSON.stringify(others.join(" | ") || first)}`;
    }
    if (kind === "attribute") return `{${JSON.stringify(translated)}}`;
    const parts = translated.split(hole).map((part, at) => {
      if (at % 2 === 0)
        return kind === "jsx"
          ? part === ""
            ? ""
            : `{${JSON.stringify(part)}}`
          : JSON.stringify(part)
              .slice(1, -1)
              .replaceAll(/`|\$\{/g, String.raw`\$&`)
              .replaceAll(String.raw`\"`, '"');
      const range = holes[Number(part)];
      if (range === undefined) return "";
      const inner = print(range.start, range.end, message);
      return kind === "jsx" ? inner : `\${${inner}}`;
    });
    return kind === "jsx" ? parts.join("") : `\`${parts.join("")}\``;
  };

  return print(0, code.length);
};

/** Text that is HTML already: made by `markup` alone. */
export interface Html {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

type Value = string | number | Html | readonly Html[];

const written = (value: Value): string => {
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return String(value);
  if ("html" in value) return value.html;
  return value.map((one) => one.html).join("");
};

/**
 * HTML with values in it, each of them escaped unless it is HTML itself. Attributes are to be in double quotes.
 * Not named html: formatters take what is for HTML and put blanks into it, which a mail shows.
 */
export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: parts.map((part, at) => (at === 0 ? part : `${written(values[at - 1] ?? "")}${part}`)).join(""),
});

const page = /(?<!\s)\s*\(https?:\/\/[^\s()]{1,2000}\)/gi;

/** `Acme (https://…)`, as Notion writes what it has a page of, is Acme; a cell of nothing else stays. */
export const withoutPage = (text: string): string => {
  if (!text.includes("(http")) return text;
  const rest = text.replace(page, "").trim();
  return rest === "" ? text : rest;
};

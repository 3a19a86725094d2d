/** What was typed or pasted, apart at commas, semicolons, tabs and line ends, without empties and without what is there already. */
export const splitEntries = (text: string, present: readonly string[]): string[] => {
  const seen = new Set(present.map((entry) => entry.toLocaleLowerCase()));
  return text
    .split(/[,;\t\n\r]+/)
    .map((entry) => entry.trim())
    .filter((entry) => {
      const folded = entry.toLocaleLowerCase();
      if (entry === "" || seen.has(folded)) return false;
      seen.add(folded);
      return true;
    });
};

/** Which of them are from there: "one of them from" needs others, "both from" has none. */
export const describePart = (part: number, all: number): string => {
  if (part < all) return `${part.toLocaleString()} of them from`;
  if (all === 1) return "met at";
  return all === 2 ? "both from" : "all from";
};

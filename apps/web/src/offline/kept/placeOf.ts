/** Under which name an answer is kept: the same for the same question, in whatever order its parts were said. */
export const placeOf = (address: string): string => {
  const [path = "", query = ""] = address.split("?");
  const parts = new URLSearchParams(query);
  parts.sort();
  const search = parts.toString();
  return search === "" ? path : `${path}?${search}`;
};

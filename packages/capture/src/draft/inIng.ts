/** A verb as a thing that one says yes to: speaking, joining, writing, sitting. */
export const inIng = (verb: string): string => {
  if (/[^aeiou]e$/i.test(verb) && verb.length > 2) return `${verb.slice(0, -1)}ing`;
  return /^[^aeiou]*[aeiou][bdgmnprt]$/i.test(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
};

const words: Readonly<Record<number, string>> = {
  400: "The request could not be read: it is not valid JSON.",
  405: "This method is not taken here.",
  408: "The request took too long to arrive.",
  412: "What the request asked to be so is not so.",
  413: "That is too large.",
  415: "That content type or encoding is not taken here.",
  416: "The file does not reach that far.",
};

/** What is said of a request that was refused with a status before anything of ours looked at it. */
export const describeStatus = (status: number): string => words[status] ?? "That could not be taken.";

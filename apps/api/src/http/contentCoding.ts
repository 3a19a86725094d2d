import type { Request } from "express";

export type Coding = "br" | "gzip";

/** In the order of how much shorter they make a text. */
const codings: readonly Coding[] = ["br", "gzip"];

/** How a text may be compressed for whoever asks; null where it goes as it is. */
export const codingFor = (request: Request): Coding | null =>
  codings.find((coding) => request.acceptsEncodings(coding) === coding) ?? null;

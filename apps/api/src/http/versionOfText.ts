import { createHash } from "node:crypto";

/** A version for what has no row that could count its changes: a number made of all that stands in it. At most 29 bits. */
export const versionOfText = (text: string): number =>
  1 + (createHash("sha256").update(text).digest().readUInt32BE(0) >>> 3);

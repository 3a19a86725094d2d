import * as z from "zod";

/** A moment in UTC, ISO 8601 with milliseconds: `2026-06-25T13:00:00.000Z`. Fields that hold one end in `At`. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

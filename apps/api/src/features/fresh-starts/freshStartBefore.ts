import * as z from "zod";

/** What taking a fresh start back must know: each step it moved or dropped, with the version that left it with. */
export const FreshStartBefore = z.object({ steps: z.array(z.tuple([z.string(), z.number()])) });
export type FreshStartBefore = z.infer<typeof FreshStartBefore>;

import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RouteSpec } from "@followthrough/contract";
import type { Request } from "express";
import type { FoundSession } from "./signedIn.store";
import type { Text } from "./sendText";

/** What an answer is known by while it holds, and where it is kept. */
export interface Held {
  readonly tag: string;
  readonly place: string;
}

/** Another program answers otherwise. */
const buildOf = (): string => {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${size} ${mtimeMs}`;
};
const build = buildOf();

const isJson = ({ answer }: RouteSpec): boolean => answer !== null && typeof answer !== "string";

/**
 * By what the answer to a reading request is known; null where none is. It says nothing new as long as nothing of the account
 * was written, by which process ever, the day is the same, and so is the program (docs/decisions/0073).
 */
export const heldOf = (
  route: RouteSpec,
  session: FoundSession | null,
  request: Request,
  { today, now }: { readonly today: string; readonly now: string },
): Held | null => {
  if (route.method !== "GET" || route.access !== "account" || route.holds === "never" || !isJson(route))
    return null;
  // An account of an older version that nothing was written of since: nobody can tell by that what it was then.
  if (!session?.stateTag) return null;
  const minute = route.holds === "minute" ? now.slice(0, "2026-06-25T13:00".length) : "";
  const place = `${session.id} ${request.originalUrl}`;
  const known = createHash("sha256")
    .update([build, place, session.stateTag, today, minute].join("\n"))
    .digest("base64url");
  return { tag: `W/"${known.slice(0, 22)}"`, place };
};

interface Kept {
  readonly tag: string;
  readonly text: Text;
  readonly bytes: number;
}

/** Texts that were sent, the latest of each place, those asked for last; `mostBytes` of memory at most. */
export const heldTexts = (mostBytes: number) => {
  // In the order in which they were asked for.
  const kept = new Map<string, Kept>();
  let bytes = 0;
  const forget = (place: string): void => {
    bytes -= kept.get(place)?.bytes ?? 0;
    kept.delete(place);
  };
  return {
    get bytes() {
      return bytes;
    },
    find: ({ place, tag }: Held): Text | null => {
      const found = kept.get(place);
      if (found?.tag !== tag) return null;
      kept.delete(place);
      kept.set(place, found);
      return found.text;
    },
    keep: ({ place, tag }: Held, text: Text): void => {
      forget(place);
      // It is kept compressed as well, and under a name.
      const one = { tag, text, bytes: 2 * text.plain.length + place.length + 200 };
      if (one.bytes > mostBytes / 16) return;
      kept.set(place, one);
      bytes += one.bytes;
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) return;
        forget(oldest);
      }
    },
  };
};

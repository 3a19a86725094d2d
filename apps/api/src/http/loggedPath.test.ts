import { expect, it } from "vitest";
import { newToken } from "./account";
import { loggedPath } from "./loggedPath";

it("no log holds the secret of an address, and every log the ids", () => {
  const token = newToken();
  expect(loggedPath({ originalUrl: `/unsubscribe/${token}` })).toBe("/unsubscribe/…");
  expect(loggedPath({ originalUrl: `/calendar/${token}.ics` })).toBe("/calendar/….ics");
  expect(loggedPath({ originalUrl: `/a/${token}/${token}` })).toBe("/a/…/…");
  const path = "/api/follow-ups/0197a7a0-0000-7000-8000-000000000001/completion";
  expect(loggedPath({ originalUrl: `${path}?q=secret` })).toBe(path);
});

import { expect, it } from "vitest";
import { newToken } from "./account";
import { loggedPath } from "./loggedPath";

it("no log holds the secret of an address, and every log the ids", () => {
  const token = newToken();
  expect(loggedPath({ path: `/unsubscribe/${token}` })).toBe("/unsubscribe/:token");
  expect(loggedPath({ path: `/calendar/${token}.ics` })).toBe("/calendar/:token.ics");
  expect(loggedPath({ path: `/a/${token}/${token}` })).toBe("/a/:token/:token");
  const path = "/api/follow-ups/0197a7a0-0000-7000-8000-000000000001/completion";
  expect(loggedPath({ path })).toBe(path);
});

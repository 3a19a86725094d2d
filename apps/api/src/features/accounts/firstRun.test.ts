import { afterEach, beforeEach, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { announceFirstRun } from "./firstRun";

let app: TestApp;
let told: string[] = [];
const tell = (code: string) => void told.push(code);
beforeEach(async () => {
  told = [];
  app = await startTestApp({ signUp: "closed", more: { tellFirstRunCode: tell } });
  await announceFirstRun(app.db, tell);
});
afterEach(() => app.stop());

const jo = {
  name: "Jo Bennett",
  email: "jo@example.org",
  password: "correct horse battery",
  timeZone: "America/New_York",
};
const signUp = (firstRunCode?: string) =>
  app
    .stranger()
    .call("POST /account", { body: { ...jo, ...(firstRunCode === undefined ? {} : { firstRunCode }) } });

it("where others reach the server, the first account needs the code from its log", async () => {
  expect(await app.stranger().get("GET /session")).toMatchObject({
    isNewInstall: true,
    needsFirstRunCode: true,
  });
  for (const wrong of [undefined, "", "0000-0000-0000", "7Q2M-XK0D-4TR"]) {
    const { status, error } = await signUp(wrong);
    expect([status, error?.code, error?.fields?.[0]?.path]).toEqual([
      403,
      "wrong_first_run_code",
      "firstRunCode",
    ]);
  }
  const [code = ""] = told;
  expect(code).toMatch(/^[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{4}$/);
  // As people copy it.
  const made = await signUp(` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o")} `);
  expect(made.status).toBe(201);
  expect(made.answer).toMatchObject({ isNewInstall: false, needsFirstRunCode: false });
  expect((await signUp(code)).error?.code).toBe("sign_up_closed");
});

it("every server of one database tells the same code, and so does one that starts again", async () => {
  await Promise.all([announceFirstRun(app.db, tell), announceFirstRun(app.db, tell)]);
  expect(new Set(told).size).toBe(1);
});

it("one address may try ten times in a quarter of an hour, also all at once, and then not even with the code", async () => {
  const attempts = await Promise.all(Array.from({ length: 30 }, () => signUp("0000-0000-0000")));
  expect(attempts.filter(({ status }) => status === 403)).toHaveLength(10);
  expect(attempts.filter(({ status }) => status === 429)).toHaveLength(20);
  expect((await signUp(told[0])).status).toBe(429);
  app.setNow("2026-06-25T13:16:00.000Z");
  expect((await signUp(told[0])).status).toBe(201);
});

it("when the only account is deleted, the next one needs a code again, told at the first try", async () => {
  const user = app.stranger();
  await user.get("POST /account", { body: { ...jo, firstRunCode: told[0] ?? "" } });
  await user.get("POST /account/deletion", { body: { password: jo.password } });
  const [before = ""] = told;
  expect((await signUp(before)).status).toBe(403);
  const after = told.at(-1) ?? "";
  expect(after).not.toBe(before);
  expect((await signUp(after)).status).toBe(201);
});

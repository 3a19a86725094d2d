import { expect, post, test } from "../fixtures";
import { giveAnswerLink } from "../giveAnswerLink";

test("A link in a mail: the outcome is written, saved with one press, undone and saved again, by somebody signed out", async ({
  signedIn,
  server,
  context,
}) => {
  const { url } = server;
  const claire = await post(signedIn, url, "/contacts", {
    name: "Claire Dubois",
    title: "Curator of Maps",
    organization: "Newland Research Library",
  });
  await post(signedIn, url, "/conversations", {
    channel: "call",
    heldOn: "2026-01-19",
    notes: "No openings now, maybe in about six months.",
    contactIds: [claire["id"]],
  });
  const step = await post(signedIn, url, "/follow-ups", {
    contactId: claire["id"],
    action: "call",
    what: "Call Claire back",
    dueOn: "2026-06-25",
  });
  const link = giveAnswerLink(server, step["id"] ?? "");
  await signedIn.close();
  await context.clearCookies();

  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${link}/done`);
  await expect(page.getByRole("heading", { name: "You called Claire Dubois" })).toBeVisible();
  await expect(page.getByText("Curator of Maps, Newland Research Library")).toBeVisible();
  await expect(page.getByText("maybe in about six months")).toBeVisible();
  await page.getByLabel("What came of it?").fill("no openings, six months");
  const save = page.getByRole("button", { name: "Save: done, and check back on Dec 25" });
  await save.click();
  await expect(page.getByText("Saved: done")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("What came of it?")).toHaveValue("no openings, six months");
  await save.click();
  await expect(page.getByText("Saved: done")).toBeVisible();

  // The address still has the link, so the page can be looked at again; no request ever had the token in its address.
  await page.reload();
  await expect(page.getByText("Saved: done")).toBeVisible();
  const token = new URL(link).hash.slice(1);
  expect(asked.filter((address) => new URL(address).pathname.includes(token))).toEqual([]);
  expect(asked.filter((address) => new URL(address).search.includes(token))).toEqual([]);

  await page.getByRole("link", { name: "Open Followthrough" }).click();
  await page.getByLabel("E-mail").fill("jo@example.org");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: /Good morning/ })).toBeVisible();
  await page.goto(`${url}/people/${claire["id"]}`);
  await expect(page.getByText("Check back with Claire", { exact: false }).first()).toBeVisible();
});

test("A link in a mail: what was pressed there is what the page asks, and a changed step is said in words", async ({
  withSample,
  server,
}) => {
  const { followUps } = (await (await withSample.request.get(`${server.url}/api/follow-ups`)).json()) as {
    followUps: { id: string; contact: { name: string } }[];
  };
  const [first, second] = followUps;
  const link = giveAnswerLink(server, first?.id ?? "");
  await withSample.goto(`${link}/snooze`);
  await withSample.getByRole("button", { name: /Next week/i }).click();
  await expect(withSample.getByText(/Snoozed to/)).toBeVisible();
  await withSample.getByRole("button", { name: "Undo" }).click();
  await expect(withSample.getByRole("radio", { name: "Snooze" })).toBeChecked();

  const writing = giveAnswerLink(server, second?.id ?? "");
  await withSample.goto(`${writing}/write`);
  await expect(withSample.getByLabel("Message")).not.toBeEmpty();
  await withSample.getByRole("button", { name: "It is sent: say that it is done" }).click();
  const done = await withSample.request.post(`${server.url}/api/follow-ups/${second?.id}/completion`, {
    data: {},
    headers: { "if-match": '"1"' },
  });
  expect(done.ok()).toBe(true);
  await withSample.getByRole("button", { name: /^Save: done/ }).click();
  await expect(withSample.getByText("This step was changed since the mail was sent.")).toBeVisible();
  await withSample.reload();
  await expect(withSample.getByRole("heading", { name: "This step was changed" })).toBeVisible();

  await withSample.goto(link);
  await withSample.getByRole("button", { name: "End this link" }).click();
  await expect(withSample.getByRole("heading", { name: "This link is no longer good" })).toBeVisible();
  await withSample.reload();
  await expect(withSample.getByRole("heading", { name: "This link is not good" })).toBeVisible();
});

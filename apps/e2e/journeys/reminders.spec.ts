import { seriousProblems } from "../axe";
import { expect, test } from "../fixtures";

test.describe("with a mail server", () => {
  test.use({ sendsMails: true });

  test("A mail of the day is asked for, answered where it is read, and what is next stands in the app", async ({
    withSample,
    mails,
    server,
    browser,
  }) => {
    await withSample.goto(`${server.url}/settings/reminders`);
    await expect(withSample.getByText("Nothing is sent: switch on how it is to reach you.")).toBeVisible();
    await withSample.getByRole("switch", { name: /Mail/ }).check();
    await expect(withSample.getByText(/The next one: Jun 26, 2026/)).toBeVisible();
    expect(await seriousProblems(withSample)).toEqual([]);
    const coming = mails.next();
    await withSample.getByRole("button", { name: "Send me one now" }).click();
    const mail = await coming;
    await expect(withSample.getByText(/^Sent\. The other side said/)).toBeVisible();
    await expect(withSample.getByText("Asked for · Mail")).toBeVisible();

    expect(mail.recipients).toEqual(["jo@example.org"]);
    expect(mail.subject).toMatch(/, and \d+ more$/);
    const link = /href="(http[^"]+\/answer#[\w-]+\/done)"/.exec(mail.html || "")?.[1] ?? "";
    // On another device, where nobody is signed in.
    const phone = await browser.newContext();
    const page = await phone.newPage();
    await page.goto(link);
    const heading = page.getByRole("heading", { level: 1, name: /^You / });
    await expect(heading).toBeVisible();
    const who = /\p{Lu}\S+ \p{Lu}\S+$/u.exec((await heading.textContent()) ?? "")?.[0] ?? "nobody";
    await page.getByLabel("What came of it?").fill("no openings, call back in six months");
    await page.getByRole("button", { name: /^Save: done, and .*Dec 25/ }).click();
    await expect(page.getByText("Saved: done")).toBeVisible();
    await phone.close();

    await withSample.goto(`${server.url}/people?search=${encodeURIComponent(who)}`);
    await withSample.getByRole("link", { name: who }).first().click();
    await expect(withSample.getByText(/Dec 25/).first()).toBeVisible();
    await expect(withSample.getByText("no openings, call back in six months").first()).toBeVisible();

    // The program of a mailbox ends the mails with one click, by the header alone.
    const end = /<(http[^>]+)>/.exec(
      mail.source.replace(/\r?\n[ \t]/g, "").match(/^List-Unsubscribe:.*$/m)?.[0] ?? "",
    )?.[1];
    const ended = await fetch(end ?? "", {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    });
    expect(ended.status).toBe(200);
    await withSample.goto(`${server.url}/settings/reminders`);
    await expect(withSample.getByRole("switch", { name: /Mail/ })).not.toBeChecked();
  });

  test("When one is reminded is chosen, and a wrong address of a webhook is said beside its field", async ({
    signedIn: page,
    server,
  }) => {
    await page.goto(`${server.url}/settings/reminders`);
    await page.getByRole("switch", { name: /Mail/ }).check();
    await page.getByLabel("At", { exact: true }).fill("06:15");
    await page.getByLabel("The week in review").selectOption({ label: "On Friday" });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(/The next one: Jun 26, 2026, 6:15/)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("At", { exact: true })).toHaveValue("06:15");

    await page
      .getByRole("listitem")
      .filter({ hasText: "Webhook" })
      .getByRole("button", { name: "Set it up…" })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Address").fill("ftp://example.org");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("alert").first()).toBeVisible();
    await expect(dialog.getByLabel("Address")).toHaveValue("ftp://example.org");
    await dialog.getByLabel("Address").fill("https://hooks.example.org/reminders");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(
      page.getByRole("dialog", { name: "The secret of the webhook" }).getByText(/^whsec_/),
    ).toBeVisible();
    await page.getByRole("button", { name: "Done" }).click();
    await expect(page.getByText("https://hooks.example.org/reminders")).toBeVisible();
  });
});

test("Without a mail server the page says what is missing, and everything else works", async ({
  signedIn,
  server,
}) => {
  await signedIn.goto(`${server.url}/settings/reminders`);
  await expect(signedIn.getByText(/This server sends no mails yet.*SMTP_URL, MAIL_FROM/)).toBeVisible();
  await expect(signedIn.getByRole("switch", { name: /Mail/ })).toBeDisabled();
});

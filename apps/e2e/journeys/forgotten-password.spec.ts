import { expect, jo, test } from "../fixtures";

test.describe("with a mail server", () => {
  test.use({ sendsMails: true });

  test("A forgotten password is set anew by the link in a mail, which works once", async ({
    signedIn,
    mails,
    server,
    context,
  }) => {
    await signedIn.close();
    await context.clearCookies();
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole("button", { name: "Forgot your password?" }).click();
    await page.getByLabel("E-mail").fill(jo.email);
    const coming = mails.next();
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByText("a mail with a link is on its way")).toBeVisible();
    const link = /^http\S+\/reset-password#\S+$/m.exec((await coming).text ?? "")?.[0] ?? "";

    await page.goto(link);
    await page.getByLabel("New password").fill("short");
    await page.getByRole("button", { name: "Set the password" }).click();
    await expect(page.getByText("at least 10 characters").first()).toBeVisible();
    await page.getByLabel("New password").fill("another horse battery");
    await page.getByRole("button", { name: "Set the password" }).click();
    await expect(page.getByRole("heading", { name: "Your new password is set" })).toBeVisible();
    await page.getByRole("link", { name: "Sign in with it" }).click();
    await page.getByLabel("E-mail").fill(jo.email);
    await page.getByLabel("Password").fill("another horse battery");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { name: /Good morning/ })).toBeVisible();

    await page.goto(link);
    await expect(page.getByRole("heading", { name: "This link was used already" })).toBeVisible();
  });

  test("Another address is used once its owner confirms it", async ({ signedIn, mails, server }) => {
    await signedIn.goto(`${server.url}/settings`);
    const coming = mails.next();
    await signedIn.getByLabel("E-mail").fill("jo@new.example.org");
    await signedIn.getByRole("button", { name: "Change the e-mail" }).click();
    await expect(signedIn.getByText("A link was sent to jo@new.example.org").last()).toBeVisible();
    const link = /^http\S+\/confirm-address#\S+$/m.exec((await coming).text ?? "")?.[0] ?? "";
    await signedIn.goto(link);
    await signedIn.getByRole("button", { name: "Yes, use it" }).click();
    await expect(signedIn.getByText("You sign in with jo@new.example.org from now on.")).toBeVisible();
  });
});

test("A forgotten password on a server without mail: the sign-in page names the way that is left", async ({
  signedIn,
  server,
  context,
}) => {
  await signedIn.close();
  await context.clearCookies();
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole("button", { name: "Forgot your password?" }).click();
  await expect(page.getByText("pnpm account:reset-password")).toBeVisible();
});

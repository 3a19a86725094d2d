import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";

const connections = `Notes:
"When exporting your connection data, some fields are empty."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Dana,Ruiz,https://www.linkedin.com/in/dana-ruiz,,Lakeside University Library,Metadata librarian,01 Jan 2024
Sam,Okafor,https://www.linkedin.com/in/sam-okafor,sam.okafor@example.com,Harbor Public Library,Head of Cataloging,7-Feb-22
,,,,,,09 Mar 2023
`;

const cards =
  "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sam Okafor\r\nTEL:+1 212 555 0148\r\nEMAIL:sam.okafor@example.com\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Lucía Fernández-Ortega\r\nEND:VCARD\r\n";

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("LinkedIn connections come in, then the phone's contacts complete them, and each gets a next step", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/import`);
  await page.getByLabel("Contact file").setInputFiles(file("notes.txt", "Just some words\n"));
  await expect(page.getByText("This is neither a contact card file")).toBeVisible();

  await page.getByLabel("Contact file").setInputFiles(file("Connections.csv", connections));
  await expect(page.getByRole("heading", { name: "Connections.csv" })).toBeVisible();
  await expect(page.getByText("Sam Okafor")).toBeVisible();
  await page.getByText("Not placed").click();
  await expect(page.getByText(/^Row/)).toBeVisible();
  await page.getByRole("button", { name: "Import 2 people" }).click();
  await expect(page.getByText("2 added.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByLabel("What").fill("Say hello");
  await page.getByRole("button", { name: /Plan 2 follow-ups/ }).click();
  await expect(page.getByText("2 follow-ups planned").first()).toBeVisible();

  await page.goto(`${server.url}/import`);
  await page.getByLabel("Contact file").setInputFiles(file("contacts.vcf", cards));
  await page.getByText("1 already known").click();
  await expect(page.getByText(/Known as Sam Okafor: same e-mail/)).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Import 2 people" }).click();
  await expect(page.getByText("1 added, 1 completed.")).toBeVisible();

  await page.goto(`${server.url}/people?search=okafor`);
  await page.getByRole("link", { name: /Sam Okafor/ }).click();
  await expect(page.getByRole("link", { name: "+1 212 555 0148" })).toBeVisible();
  await expect(page.getByText("Say hello")).toBeVisible();
});

test("an import is undone whole; who was changed since is kept and named", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/import`);
  await page.getByLabel("Contact file").setInputFiles(file("Connections.csv", connections));
  await page.getByRole("button", { name: "Import 2 people" }).click();
  await expect(page.getByText("2 added.")).toBeVisible();

  await page.goto(`${server.url}/people?search=okafor`);
  await page.getByRole("link", { name: /Sam Okafor/ }).click();
  await page.getByRole("button", { name: /Star/ }).first().click();

  await page.goto(`${server.url}/import`);
  await page.getByRole("link", { name: /Connections\.csv/ }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo it whole" }).click();
  await expect(page.getByText("This import was undone.")).toBeVisible();
  await page.getByRole("region", { name: "Kept" }).getByRole("link", { name: "Sam Okafor" }).click();
  await expect(page.getByRole("heading", { name: "Sam Okafor" })).toBeVisible();
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("link", { name: /Sam Okafor/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /Dana Ruiz/ })).toHaveCount(0);
});

const folder = process.env["INTERCHANGE_DIR"] ?? "";
const real = ["hirefrank+network-jobs/Connections.csv", "mangstadt+ez-vcard/John_Doe_IPHONE.vcf"].map(
  (name) => join(folder, name),
);
const present = folder !== "" && real.every((name) => existsSync(name));

test(`real files of LinkedIn and an iPhone come in through the screen${present ? "" : " (not run: INTERCHANGE_DIR is not set)"}`, async ({
  signedIn: page,
  server,
}) => {
  test.skip(!present);
  for (const name of real) {
    await page.goto(`${server.url}/import`);
    await page.getByLabel("Contact file").setInputFiles({
      name: name.split("/").at(-1) ?? "",
      mimeType: "text/plain",
      buffer: readFileSync(name),
    });
    await page.getByRole("button", { name: /^Import \d+ (person|people)/ }).click();
    await expect(page.getByText(/\d+ added\./)).toBeVisible();
  }
});

test("a table is read as the user says, and who perhaps is known is asked about", async ({
  signedIn: page,
  server,
}) => {
  await post(page, server.url, "/contacts", { name: "Robert Webb" });
  await page.goto(`${server.url}/import`);
  const table =
    "Kürzel;Haus;Draht\nBob Webb;Newberry;bob@example.org\nGrace Lin;Eastgate;grace@example.org\n";
  await page.getByLabel("Contact file").setInputFiles(file("leute.csv", table));
  await expect(page.getByText("Some headings are guessed")).toBeVisible();
  await page.getByLabel("What Kürzel holds").selectOption({ label: "Full name" });
  await page.getByLabel("What Haus holds").selectOption({ label: "Organisation" });
  await page.getByLabel("What Draht holds").selectOption({ label: "E-mail" });
  const reading = page.getByRole("button", { name: "Read it so" });
  if (await reading.isEnabled()) await reading.click();
  await expect(page.getByText("Perhaps Robert Webb: nickname")).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByLabel("What becomes of Bob Webb").selectOption({ label: "The same person" });
  await page.getByText("1 new").click();
  await page.getByLabel("What becomes of Grace Lin").selectOption({ label: "Leave out" });
  await page.getByRole("button", { name: "Import 1 person" }).click();
  await expect(page.getByText("0 added, 1 completed.")).toBeVisible();
  await page.goto(`${server.url}/people?search=webb`);
  await expect(page.getByRole("link", { name: /Robert Webb.*Newberry/ })).toBeVisible();
});

test("who has another job by now is shown, and congratulating is one press", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/import`);
  await page.getByLabel("Contact file").setInputFiles(file("Connections.csv", connections));
  await page.getByRole("button", { name: "Import 2 people" }).click();
  await expect(page.getByText("2 added.")).toBeVisible();

  await page.goto(`${server.url}/import`);
  const later = connections.replace("Harbor Public Library,Head of Cataloging", "Beta AG,CTO");
  await page.getByLabel("Contact file").setInputFiles(file("Connections.csv", later));
  await page.getByText("1 changed job").click();
  await expect(page.getByText("Harbor Public Library, Head of Cataloging → Beta AG, CTO")).toBeVisible();
  await expect(page.getByLabel("What becomes of Sam Okafor")).toHaveValue("same take");
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole("button", { name: "Import 2 people" }).click();
  await expect(page.getByText("0 added, 1 completed, 1 unchanged.")).toBeVisible();
  await page.getByRole("button", { name: "Congratulate Sam Okafor on the new job at Beta AG" }).click();
  await expect(page.getByText(/^Planned: Congratulate Sam Okafor/).first()).toBeVisible();

  await page.goto(`${server.url}/people?search=okafor`);
  await page.getByRole("link", { name: /Sam Okafor/ }).click();
  await expect(page.getByText("Congratulate Sam Okafor on the new job at Beta AG").first()).toBeVisible();
  await expect(page.getByText("Beta AG").first()).toBeVisible();
});

import type { Page } from "@playwright/test";
import { expect, post, test } from "../fixtures";

/** A picture of two colours, as wide as it is high and half as much again. */
const picture = async (page: Page): Promise<Buffer> => {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 900;
    canvas.height = 600;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.fillStyle = "#0a7";
    context.fillRect(0, 0, 450, 600);
    context.fillStyle = "#a07";
    context.fillRect(450, 0, 450, 600);
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  });
  return Buffer.from(base64, "base64");
};

const file = (buffer: Buffer) => ({ name: "dana.png", mimeType: "image/png", buffer });

test("a photo is chosen or pasted, cut to a square, shown everywhere, changed back and taken away", async ({
  signedIn: page,
  server,
}) => {
  const { id = "" } = await post(page, server.url, "/contacts", { name: "Dana Ruiz" });
  await page.goto(`${server.url}/people/${id}`);
  await page.getByRole("button", { name: "Add a photo" }).click();
  const dialog = page.getByRole("dialog", { name: "Photo of Dana Ruiz" });
  const buffer = await picture(page);
  await dialog.getByLabel("Choose a picture").setInputFiles(file(Buffer.from("no picture")));
  await expect(dialog.getByRole("alert")).toContainText("no picture this browser can open");
  await dialog.getByLabel("Choose a picture").setInputFiles(file(buffer));
  const square = dialog.getByRole("img", { name: /What will be shown/ });
  await expect(square).toBeVisible();
  await square.focus();
  for (let at = 0; at < 12; at += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  const shown = page.locator("main img");
  await expect(shown).toBeVisible();
  const colour = () =>
    shown.evaluate((image: HTMLImageElement) => {
      const canvas = document.createElement("canvas");
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0, 10, 10);
      const isSecond = (x: number) => (context?.getImageData(x, 5, 1, 1).data[0] ?? 0) > 80;
      return [image.naturalWidth, image.naturalHeight, isSecond(1), isSecond(3)];
    });
  // Moved to the right edge: without that a third of the way would be of the first colour.
  await expect.poll(colour).toEqual([512, 512, false, true]);

  await page.getByRole("button", { name: "Change the photo" }).click();
  await page.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], "dana.png", { type: "image/png" }));
    dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, buffer.toString("base64"));
  await expect(square).toBeVisible();
  await dialog.getByLabel("Larger").fill("4");
  await square.focus();
  for (let at = 0; at < 30; at += 1) await page.keyboard.press("ArrowRight");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(colour).toEqual([512, 512, true, true]);
  await page.keyboard.press("z");
  await expect.poll(colour).toEqual([512, 512, false, true]);

  await page.getByRole("button", { name: "Change the photo" }).click();
  await dialog.getByRole("button", { name: "Remove the photo" }).click();
  await expect(shown).toBeHidden();
  await page.keyboard.press("z");
  await expect(shown).toBeVisible();
  await page.goto(`${server.url}/people`);
  await expect(page.locator("main img")).toBeVisible();
});

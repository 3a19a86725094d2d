import { expect, it } from "vitest";
import { linkedInUrl, mailtoUrl } from "./contactUrls";

it("a message opens with its subject and lines as written, and cannot add a recipient", () => {
  expect(mailtoUrl("sam@example.com", "Coffee & cake?", "Hello Sam,\n\n100 % sure?")).toBe(
    "mailto:sam@example.com?subject=Coffee%20%26%20cake%3F&body=Hello%20Sam%2C%0D%0A%0D%0A100%20%25%20sure%3F",
  );
  expect(mailtoUrl("sam@example.com?bcc=evil@example.com", "", "")).toContain("sam@example.com%3Fbcc%3Devil");
});

it("without a profile LinkedIn is searched for the name", () => {
  expect(linkedInUrl(null, "Lucía Fernández")).toContain("keywords=Luc%C3%ADa%20Fern%C3%A1ndez");
  expect(linkedInUrl("https://www.linkedin.com/in/x", "X")).toBe("https://www.linkedin.com/in/x");
});

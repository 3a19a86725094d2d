import { expect, it } from "vitest";
import { linkedInUrl, mailtoUrl } from "./contactUrls";

it("a message goes to one address, whatever it holds", () => {
  expect(mailtoUrl("sam@example.com")).toBe("mailto:sam@example.com");
  expect(mailtoUrl("sam@example.com?bcc=eve@example.com&body=x,y@z")).toBe(
    "mailto:sam@example.com%3Fbcc%3Deve@example.com%26body%3Dx%2Cy@z",
  );
});

it("a profile is opened where it is one on the web, else the name is looked for", () => {
  expect(linkedInUrl("https://www.linkedin.com/in/x", "X")).toBe("https://www.linkedin.com/in/x");
  for (const none of [null, "javascript:alert(1)", "linkedin.com/in/x", "https://"])
    expect(linkedInUrl(none, "Lucía")).toBe(
      "https://www.linkedin.com/search/results/people/?keywords=Luc%C3%ADa",
    );
});

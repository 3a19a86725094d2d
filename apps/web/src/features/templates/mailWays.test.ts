import { describe, expect, it } from "vitest";
import { composeUrl } from "./mailWays";

const message = { to: "dana@example.org", subject: "Maps & more", body: "Hello Dana,\n\n100 % yours" };

describe("where a message is ready to be sent", () => {
  it.each([
    [
      "program",
      "mailto:dana@example.org?subject=Maps%20%26%20more&body=Hello%20Dana%2C%0D%0A%0D%0A100%20%25%20yours",
    ],
    [
      "gmail",
      "https://mail.google.com/mail/?view=cm&fs=1&to=dana%40example.org&su=Maps%20%26%20more&body=Hello%20Dana%2C%0A%0A100%20%25%20yours",
    ],
    [
      "outlook",
      "https://outlook.live.com/mail/0/deeplink/compose?to=dana%40example.org&subject=Maps%20%26%20more&body=Hello%20Dana%2C%0A%0A100%20%25%20yours",
    ],
    [
      "yahoo",
      "https://compose.mail.yahoo.com/?to=dana%40example.org&subject=Maps%20%26%20more&body=Hello%20Dana%2C%0A%0A100%20%25%20yours",
    ],
  ] as const)("%s", (way, url) => {
    expect(composeUrl(way, message)).toEqual({ url, isWhole: true });
  });

  it("comes without its text where that is too long for an address", () => {
    const { url, isWhole } = composeUrl("gmail", { ...message, body: "long ".repeat(2000) });
    expect(isWhole).toBe(false);
    expect(url).toMatch(/&body=$/);
  });
});

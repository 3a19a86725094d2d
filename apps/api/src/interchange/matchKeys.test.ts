import { describe, expect, it } from "vitest";
import { linkedInSlug } from "./linkedInSlug";
import { matchKeys, nameKey } from "./matchKeys";

describe("matchKeys", () => {
  it("tells people by e-mail, phone and LinkedIn profile, however they are written", () => {
    const keys = matchKeys(
      {
        emails: [{ address: "Dana@Example.ORG" }, { address: "dana@example.org" }],
        phones: [
          { number: "(418) 656-9254" },
          { number: "+1 418 656 9254", e164: "+14186569254" },
          { number: "ask Sam" },
        ],
        links: [{ url: "https://www.linkedin.com/in/Dana-Ruiz/" }, { url: "https://example.org" }],
      },
      "CA",
    );
    expect(keys).toEqual({
      emails: ["dana@example.org"],
      phones: ["+14186569254"],
      linkedIn: ["dana-ruiz"],
    });
  });

  it("keeps two addresses apart that differ in an accent", () => {
    const keys = matchKeys({
      emails: [{ address: "zoë@example.org" }, { address: "zoe@example.org" }],
      phones: [],
      links: [],
    });
    expect(keys.emails).toHaveLength(2);
  });

  it("has no phone key for a number whose country is not known", () => {
    expect(matchKeys({ emails: [], phones: [{ number: "656-9254" }], links: [] }).phones).toEqual([]);
  });
});

describe("nameKey", () => {
  it("does not mind accents, case, punctuation and the order of words", () => {
    expect(nameKey("Dubois-Łącki, Renée")).toBe(nameKey("RENEE  Dubois Lacki"));
    expect(nameKey("山田 太郎")).toBe("太郎 山田");
  });
});

describe("linkedInSlug", () => {
  it.each([
    ["https://www.linkedin.com/in/dana-ruiz", "dana-ruiz"],
    ["http://de.linkedin.com/in/Dana-Ruiz/en?trk=x", "dana-ruiz"],
    ["https://www.linkedin.com/in/ren%C3%A9e-alvarez/", "renée-alvarez"],
    ["https://www.linkedin.com/in/%ZZ", "%zz"],
    ["https://www.linkedin.com/pub/dana-ruiz/1/2/3", "pub/dana-ruiz/1/2/3"],
    ["https://www.linkedin.com/company/example", null],
    ["https://example.org/?u=linkedin.com/in/dana", null],
    ["https://notlinkedin.com/in/dana", null],
    ["dana", null],
  ])("of %s is %s", (url, slug) => {
    expect(linkedInSlug(url)).toBe(slug);
  });
});

import { describe, expect, it } from "vitest";
import { emailAddress } from "./emailAddress";
import { phoneAsWritten, phoneOfCountry, toE164 } from "./phoneNumber";
import { cut, oneLine, paragraphs } from "./plainText";
import { webLink } from "./webLink";

describe("emailAddress", () => {
  it.each([
    ["dana@example.org", "dana@example.org"],
    [" mailto:dana@example.org ", "dana@example.org"],
    ["Dana Ruiz <Dana@Example.org>", "Dana@Example.org"],
    ["zoë@example.com", "zoë@example.com"],
    ["Maya <maya..s.@docomo.ne.jp>", "maya..s.@docomo.ne.jp"],
  ])("finds the address in %j", (text, address) => {
    expect(emailAddress(text)).toBe(address);
  });

  it.each([
    "/o=Contoso/ou=Exchange/cn=Recipients/cn=dana",
    "dana",
    "a..b@example.org",
    "a@b",
    "",
    "a@example.org, b@example.org",
  ])("finds none in %j", (text) => {
    expect(emailAddress(text)).toBeNull();
  });
});

describe("webLink", () => {
  it.each([
    ["https://example.org/a?b=c", "https://example.org/a?b=c"],
    ["HTTP://example.org", "HTTP://example.org"],
    ["www.example.org/dana", "https://www.example.org/dana"],
    ["https://example.org/dana ruiz", "https://example.org/dana%20ruiz"],
  ])("opens %j as %j", (text, url) => {
    expect(webLink(text)).toBe(url);
  });

  it.each([
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<b>",
    "file:///etc/passwd",
    "ftp://example.org",
    "Dana's page",
    "https://",
    "",
  ])("opens nothing for %j", (text) => {
    expect(webLink(text)).toBeNull();
  });
});

describe("phone numbers", () => {
  it("are written as people write them", () => {
    expect(phoneAsWritten("tel:+1-418-656-9254;ext=102")).toBe("+1-418-656-9254 ext. 102");
    expect(phoneAsWritten(" 0611 / 12 34 ")).toBe("0611 / 12 34");
  });

  it.each([
    ["+442079460018", "+44 20 7946 0018"],
    ["+33-1-42-68-53-00", "+33 1 42 68 53 00"],
    ["+13125550142;", "+13125550142;"],
    ["(312) 555-0142", "(312) 555-0142"],
    ["+999 1", "+999 1"],
  ])("%s is shown as %s", (typed, shown) => {
    expect(phoneOfCountry(typed)).toBe(shown);
  });

  it("have an international form only where they certainly exist", () => {
    expect(toE164("(418) 656-9254", "CA")).toBe("+14186569254");
    expect(toE164("+49 611 123456")).toBe("+49611123456");
    expect(toE164("(418) 656-9254")).toBeUndefined();
    expect(toE164("1-800-MY-APPLE", "US")).toBeUndefined();
    expect(toE164("911", "US")).toBeUndefined();
  });
});

describe("plain text", () => {
  it("loses control characters and marks that turn the direction, and keeps words apart", () => {
    expect(oneLine(" Dana\r\n\tRuiz\u0007\u0000 ")).toBe("Dana Ruiz");
    expect(oneLine("Dana\u000bRuiz\u202egpj")).toBe("Dana Ruizgpj");
    expect(paragraphs("one\r\ntwo\rthree\u0000")).toBe("one\ntwo\nthree");
  });

  it("is never cut within a character, and never holds half of one", () => {
    expect(cut("ab😀", 3)).toBe("ab😀");
    expect(cut("a😀😀", 2)).toBe("a😀");
    expect(oneLine("Dana \ud83d")).toBe("Dana \ufffd");
  });
});

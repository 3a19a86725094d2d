import { describe, expect, it } from "vitest";
import { commonWords } from "./commonPasswords";
import { passwordProblem } from "./passwordProblem";

/** Times are measured on a shared machine: a busy moment may fail one; what is truly slow fails three times. */
const timed = { retry: 2 };

const jo = { name: "Jo Bennett", email: "jo.bennett@lakeside.example" };

describe("a new password", () => {
  it.each([
    ["password12", /tried first/],
    ["P@ssw0rd2026!", /tried first/],
    ["$unshine2024", /tried first/],
    ["Liverpool1!", /tried first/],
    ["iloveyou123", /tried first/],
    ["letmein2026", /tried first/],
    ["Summer Sunshine", /tried first/],
    ["passwortpasswort", /repeats|tried first/],
    ["Contraseña1", /tried first/],
    ["followthrough1", /tried first/],
    ["1!l1verp00l", /tried first/],
    ["jobennett2026", /your own/],
    ["Bennett-Jo!1", /your own/],
    ["lakeside1234", /your own/],
    ["bennettpassword", /your own/],
    ["qwertyuiop", /row of keys/],
    ["1qaz2wsx3edc", /row of keys/],
    ["1q2w3e4r5t6y", /row of keys/],
    ["abcdefghij1", /row of keys/],
    ["0987654321", /digits alone|row of keys/],
    ["!@#$%^&*()", /row of keys/],
    ["aaaaaaaaaaaa", /repeats/],
    ["abcabcabcabc", /repeats/],
    ["hunterhunter", /repeats/],
    ["19.06.1984 12", /digits alone/],
    ["4917212345678", /digits alone/],
  ])("%s is refused, saying why", (password, why) => {
    expect(passwordProblem(password, jo)).toMatch(why);
  });

  it.each([
    "correct horse battery",
    "another good one",
    "wet gravel under boots",
    "Grüße aus Öland, bald",
    "tK9#vLq2Zx",
    "8f3a1c9e77b2d4a0",
    "日本の山と川を歩く人",
    "liverpool 7349 2281 0475",
    "Jo Bennett keeps ferrets",
    "3141592653589793238",
  ])("%s is taken", (password) => {
    expect(passwordProblem(password, jo)).toBeNull();
  });

  it("is refused for every common word with a year and a sign, however it is capitalised", () => {
    for (const word of commonWords) {
      const password = `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}2026!`;
      expect([word, passwordProblem(password, jo)]).toEqual([word, expect.any(String)]);
    }
  });

  it("is judged quickly, however long it is", timed, () => {
    const begun = Date.now();
    for (const text of ["a1".repeat(500), "qwe ".repeat(250), "password".repeat(125), "!".repeat(1000)])
      passwordProblem(text, jo);
    expect(Date.now() - begun).toBeLessThan(500);
  });
});

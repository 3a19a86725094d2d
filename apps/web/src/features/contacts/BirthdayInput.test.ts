import { expect, it } from "vitest";
import { birthdayOf, partsOf } from "./BirthdayInput";
import { formatBirthday } from "./formatBirthday";

it.each([
  ["1980-03-22", { year: "1980", month: "03", date: "22" }],
  ["--03-22", { year: "", month: "03", date: "22" }],
  ["--03-", { year: "", month: "03", date: "" }],
  ["1980--", { year: "1980", month: "", date: "" }],
  ["---22", { year: "", month: "", date: "22" }],
  ["", { year: "", month: "", date: "" }],
])("the parts of '%s' are what it is made of, also while it is chosen", (birthday, parts) => {
  expect([partsOf(birthday), birthdayOf(parts)]).toEqual([parts, birthday]);
});

it("says a birthday with its year where it is known, and what is no day yet as it stands", () => {
  expect(["1980-03-22", "--02-29", "--03-"].map(formatBirthday)).toEqual([
    "March 22, 1980",
    "February 29",
    "--03-",
  ]);
});

import * as fc from "fast-check";
import { expect, it } from "vitest";
import { shortName, firstName } from "./firstName";

it.each([
  ["Dana Ruiz", "Dana"],
  ["  Dana   Ruiz ", "Dana"],
  ["Dr. Grace Lin", "Grace"],
  ["Prof. Dr. Anna Weiss", "Anna"],
  ["ms Aiko Tanaka", "Aiko"],
  ["Mei-Ling Wu", "Mei-Ling"],
  ["李明", "李明"],
  ["Prof. Dr. Hans Müller", "Hans"],
  ["Lt. Col. James Rhodes", "James"],
  ["Engr. Tayo Bello", "Tayo"],
  ["Don Draper", "Don"],
  ["Sir Ian Moss", "Ian"],
  ["Mary Ann", "Mary"],
  ["Dana R.", "Dana"],
  ["Robert Smith Jr.", "Robert"],
  ["Dr.", "Dr."],
  ["Drew Mann", "Drew"],
  ["᾿ Dana Ruiz", "Dana"],
  ["Dana - Ruiz", "Dana"],
  ["", ""],
])("%j is spoken of as %j", (name, first) => {
  expect(firstName(name)).toBe(first);
});

it.each([
  ["a title and a family name", "Herr Müller", "Herr Müller"],
  ["two titles and one", "Frau Dr. Weber", "Frau Dr. Weber"],
  ["a title without a stop", "Mr Okafor", "Mr Okafor"],
  ["a title and a family name of several words", "Herr von der Heide", "Herr von der Heide"],
  ["a family name of several words alone", "van der Berg", "van der Berg"],
  ["initials and a family name", "A. Weber", "A. Weber"],
  ["several initials", "J. R. R. Moss", "J. R. R. Moss"],
])("nobody is called by a part of %s", (_, name, called) => {
  expect(firstName(name)).toBe(called);
});

it.each([
  ["initials before the name one is called by", "F. Scott Lang", "Scott"],
  ["a name turned for sorting", "Doe, John", "John"],
  ["one with a title", "Smith, Dr. Ann", "Ann"],
  ["one with particles", "van der Berg, Jan", "Jan"],
  ["letters behind the name, which turn nothing", "Dana Ruiz, PhD", "Dana"],
  ["a nickname in quotation marks", 'Robert "Bob" Smith', "Bob"],
  ["the same in another script", "佐藤 花子 (Hanako Sato)", "花子"],
  ["the family first, in Chinese", "李 明", "明"],
  ["the family first, in Korean", "김 철수", "철수"],
  ["the given name first, as names of elsewhere are written in Japanese", "ジョン・スミス", "ジョン"],
])("is found among %s", (_, name, called) => {
  expect(firstName(name)).toBe(called);
});

it("is never empty, nor a mark, of a name that has letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (text) => {
      fc.pre(/\p{L}/u.test(text));
      expect(firstName(text)).toMatch(/\p{L}/u);
    }),
  );
});

it.each(["7 Jr", "3 a b", "7 (Ada)"])("nobody is called by a number alone: %s", (name) => {
  expect(firstName(name)).toMatch(/\p{L}/u);
});

it("somebody who is called otherwise is spoken of so", () => {
  expect(shortName({ name: "Dr. Robert Smith", preferredName: "Bob" })).toBe("Bob");
  expect(shortName({ name: "Dr. Robert Smith", preferredName: null })).toBe("Robert");
});

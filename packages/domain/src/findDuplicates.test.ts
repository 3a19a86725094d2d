import { expect, it } from "vitest";
import { candidatePairs } from "./candidatePairs";
import { findDuplicates } from "./findDuplicates";

const duplicatesAmong = (people: Parameters<typeof findDuplicates>[0]) => {
  const steps = findDuplicates(people);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const given = [
  "Dana",
  "Sam",
  "Claire",
  "Renee",
  "Aiko",
  "Marcus",
  "Owen",
  "Yuki",
  "Kofi",
  "Grace",
  "Priya",
  "Tolu",
];
const family = [
  "Ruiz",
  "Okafor",
  "Dubois",
  "Alvarez",
  "Tanaka",
  "Webb",
  "Price",
  "Sato",
  "Mensah",
  "Lin",
  "Nair",
];
const syllables = ["ka", "ro", "min", "del", "vor", "tes", "lan", "bri", "gos", "pen", "hul", "wex", "zam"];

const invented = (at: number): string =>
  [at % 13, Math.floor(at / 13) % 13, Math.floor(at / 169) % 13].map((n) => syllables[n]).join("");

const person = (at: number) => ({
  id: `c${String(at).padStart(6, "0")}`,
  name: `${given[at % given.length]} ${family[(at * 7) % family.length]}${invented(at)}`,
  organization: `${invented(at % 400)} Library`,
  emails: [`person${at}@example.org`],
  phones: [`+1312${String(5_550_000 + at)}`],
  linkedIns: [] as string[],
});
const thousands = (count: number) => Array.from({ length: count }, (_, at) => person(at));

it("finds those few who are twice among ten thousand", () => {
  const people = thousands(10_000);
  const twins = [17, 4_000, 9_999].map((at) => ({
    ...person(at),
    id: `z${at}`,
    name: person(at).name.replace(/^(\w)\w+/, "$1."),
    emails: [],
  }));
  const found = duplicatesAmong([...people, ...twins]);
  expect(found.filter(({ sure }) => sure).map(({ ids }) => ids[1])).toEqual(["z17", "z4000", "z9999"]);
});

it("two thousand people called Dana are not compared with each other", () => {
  const people = thousands(2_000).map((one) => ({ ...one, name: "Dana", organization: "Newberry Library" }));
  expect(candidatePairs(people).length).toBeLessThan(20_000);
});

it("a switchboard's number makes nobody the same of three hundred", () => {
  const people = thousands(300).map((one) => ({
    ...one,
    organization: "Newberry",
    phones: ["+13125550148"],
  }));
  expect(duplicatesAmong(people)).toEqual([]);
});

it("and among them the two who are one are still found, though not sure", () => {
  const people = thousands(300).map((one) => ({
    ...one,
    organization: "Newberry",
    phones: ["+13125550148"],
  }));
  const found = duplicatesAmong([
    ...people,
    { ...person(1), id: "a1", name: "Marcus Webb", phones: ["+13125550148"], emails: [] },
    { ...person(1), id: "a2", name: "Webb, Markus", phones: ["+13125550148"], emails: [] },
  ]);
  expect(found).toMatchObject([
    { ids: ["a1", "a2"], sure: false, because: ["same-phone", "like-name", "same-organisation"] },
  ]);
});

it("a name that very many have says little", () => {
  const people = thousands(12).map((one) => ({ ...one, name: "Dana Ruiz" }));
  expect(duplicatesAmong(people)).toEqual([]);
});

const first = [
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
  "Bea",
  "Lucía",
];
const begin = [
  "Al",
  "Ber",
  "Cor",
  "Dun",
  "Es",
  "Fal",
  "Gar",
  "Hol",
  "Ing",
  "Jor",
  "Kel",
  "Lan",
  "Mor",
  "Nor",
  "Ol",
  "Per",
];
const middle = ["a", "en", "er", "i", "in", "o", "or", "u", "ü", "and"];
const end = [
  "berg",
  "dale",
  "ez",
  "feld",
  "ini",
  "ko",
  "man",
  "ova",
  "s",
  "sen",
  "ski",
  "son",
  "tani",
  "ton",
];
const organizations = [
  "Harbor Library",
  "Open Shelf",
  "Brightloom",
  "Cedar Foundation",
  "Delta Maps",
  "Northgate Museum",
];
const subjects = [
  "linked data",
  "maps",
  "hiring",
  "a grant",
  "conservation",
  "the reading room",
  "her new team",
];

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

/** The same invented person for the same number: about 2,200 family names, and one in five hundred a Sam Okafor. */
export const person = (index: number) => {
  const family = `${pick(begin, index)}${pick(middle, Math.floor(index / 3))}${pick(end, Math.floor(index / 7))}`;
  const name = index % 500 === 1 ? "Sam Okafor" : `${pick(first, Math.floor(index / 5))} ${family}`;
  return {
    name,
    organization: pick(organizations, Math.floor(index / 2)),
    email: `person.${index}@example.com`,
    phone: `+1 312 ${String(200 + (index % 700))} ${String((index * 7919) % 10_000).padStart(4, "0")}`,
    notes: `Talked about ${pick(subjects, index)}. ${name.split(" ")[0] ?? name} will send the slides and knows people at ${pick(organizations, index + 3)}.`,
  };
};

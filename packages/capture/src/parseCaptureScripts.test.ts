import { describe, expect, it } from "vitest";
import { namesOf, understood } from "./testing/understood";

describe("names in any script, sentences in English alone", () => {
  it.each([
    ["Buy דנה כהן a card", ["דנה כהן"]],
    ["Buy דנה כהן A card", ["דנה כהן"]],
    ["Email דנה the report by Friday", ["דנה"]],
    ["Met Ольга Смирнова a while ago", ["Ольга Смирнова"]],
    ["Met דנה A. Cohen", ["דנה A. Cohen"]],
    ["דנה Cohen told me to call יוסי", ["דנה Cohen", "יוסי"]],
    ["Dana כהן told me to call Sam Okafor", ["Dana כהן", "Sam Okafor"]],
    ["Met דנה כהן (NYPL) and יוסי לוי", ["דנה כהן", "יוסי לוי"]],
    ["Email Sam Okafor לקנות כרטיסים", ["Sam Okafor"]],
    ["דנה כהן", ["דנה כהן"]],
    ["דנה כהן, ספרנית, הספרייה הלאומית", ["דנה כהן"]],
    ["Lunch with محمد بن عبد الله on Friday", ["محمد بن عبد الله"]],
    ["محمد بن عبد الله", ["محمد بن عبد الله"]],
    ["Ольга Смирнова, библиотекарь", ["Ольга Смирнова"]],
  ])("%s", (text, names) => {
    expect(namesOf(understood(text))).toEqual(names);
  });

  it.each([
    "לקנות כרטיסים עד יום שישי",
    "לקנות כרטיסים. לשלוח לדנה",
    "اشتر بطاقات قبل يوم الجمعة",
    "خرید کارت برای سارا تا جمعه",
    "Купить Дане открытку до пятницы",
    "Met דנה כהן מהספרייה הלאומית בירושלים היום",
    "Renew את החברות בספרייה",
  ])("what is no name is nobody: %s", (text) => {
    expect(namesOf(understood(text))).toEqual([]);
  });

  it.each(["Met Dana Ruiz. לקנות כרטיסים עד שישי", "Met Dana Ruiz\nלקנות כרטיסים עד יום שישי"])(
    "and what is not understood beside somebody is told: %s",
    (text) => {
      const { unplaced, notes, ...draft } = understood(text);
      expect(namesOf({ ...draft, unplaced, notes })).toEqual(["Dana Ruiz"]);
      expect(unplaced.map(({ start, end }) => notes.slice(start, end))).toHaveLength(1);
    },
  );
});

import { describe, expect, it } from "vitest";
import type { DraftStorage } from "./draft";
import { changesOf, fieldsFor, forgetForm, formsKept, keepForm, type KeptForm } from "./keptForms";

const room = () => {
  const kept = new Map<string, string>();
  const storage: DraftStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
  return { kept, storage };
};

const dana: KeptForm = {
  id: "1",
  place: "edit person dana",
  title: "Edit Dana Ruiz",
  address: "/people/dana",
  base: { title: "Librarian" },
  typed: { title: "Head of maps" },
};

describe("a form that is kept when the session ends", () => {
  it("is there for its account alone, the newest first, until it is forgotten", () => {
    const { storage } = room();
    keepForm(storage, "jo", dana, 1);
    keepForm(storage, "jo", { ...dana, id: "2", title: "Add a person" }, 2);
    expect(formsKept(storage, "jo").map(({ title }) => title)).toEqual(["Add a person", "Edit Dana Ruiz"]);
    expect(formsKept(storage, "kim")).toEqual([]);
    forgetForm(storage, "jo", "2");
    expect(formsKept(storage, "jo")).toEqual([dana]);
  });

  it("is passed over where it makes no sense, or leads away from the app", () => {
    const { kept, storage } = room();
    for (const value of [
      null,
      "text",
      {},
      { ...dana, typed: null },
      { ...dana, address: "//elsewhere.example" },
    ])
      kept.set(`draft jo form ${kept.size}`, JSON.stringify({ at: 1, held: true, value }));
    keepForm(storage, "jo", { ...dana, address: "https://elsewhere.example" }, 1);
    expect(formsKept(storage, "jo")).toEqual([]);
  });
});

describe("what was changed in a form", () => {
  it("is what differs, before and after; an empty box is the same as none", () => {
    const base = { name: "Dana Ruiz", title: null as string | null, tags: ["alumni"] };
    expect(changesOf(base, { ...base, title: "", tags: ["alumni", "mentor"] })).toEqual({
      base: { tags: ["alumni"] },
      typed: { tags: ["alumni", "mentor"] },
    });
    expect(changesOf(base, { ...base, title: "" })).toBeNull();
  });

  it("is given back to the fields that still differ", () => {
    expect(fieldsFor(dana, { title: "Librarian", place: "" })).toEqual({
      base: { title: "Librarian" },
      typed: { title: "Head of maps" },
    });
    expect(fieldsFor(dana, { title: "Head of maps" })).toBeNull();
  });

  it("is not given back to fields that are gone or cannot show it", () => {
    const steps = [{ what: "Write", after: { every: 1, unit: "week" } }];
    const kept = { ...dana, base: { steps, gone: "" }, typed: { steps: [{ what: "Call" }], gone: "x" } };
    expect(fieldsFor(kept, { steps })).toBeNull();
    const whole = [...steps, { what: "Call", after: { every: 2, unit: "week" } }];
    expect(fieldsFor({ ...kept, typed: { steps: whole } }, { steps })?.typed).toEqual({ steps: whole });
  });
});

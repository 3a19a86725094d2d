import { describe, expect, it } from "vitest";
import {
  adoptDraft,
  clearDraft,
  type DraftPlace,
  type DraftStorage,
  forgetDrafts,
  keepDraft,
  readDraft,
  releaseDraft,
  transferDrafts,
  draftsOf,
} from "./draft";

const room = (most = Infinity) => {
  const kept = new Map<string, string>();
  const storage: DraftStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > most) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
  return { kept, storage };
};

const refusing: DraftStorage = {
  getItem: () => {
    throw new DOMException("refused", "SecurityError");
  },
  setItem: () => {
    throw new DOMException("refused", "SecurityError");
  },
  removeItem: () => {
    throw new DOMException("refused", "SecurityError");
  },
  key: () => null,
  get length(): number {
    throw new DOMException("refused", "SecurityError");
  },
};

const jo: DraftPlace = { accountId: "jo", name: "capture", slot: "a" };
const otherWindow: DraftPlace = { ...jo, slot: "b" };
const now = Date.parse("2026-06-25T13:00:00Z");
const minute = 60_000;

describe("a draft", () => {
  it("is there again after a reload, and gone once it was saved", () => {
    const { storage } = room();
    keepDraft(storage, jo, { text: "Met Dana Ruiz" }, now);
    expect(readDraft(storage, jo)).toEqual({ text: "Met Dana Ruiz" });
    clearDraft(storage, jo);
    expect(readDraft(storage, jo)).toBeNull();
  });

  it("belongs to one account and one form", () => {
    const { storage } = room();
    keepDraft(storage, jo, "Met Dana Ruiz", now);
    expect(readDraft(storage, { ...jo, accountId: "sam" })).toBeNull();
    expect(readDraft(storage, { ...jo, name: "debrief" })).toBeNull();
    expect(adoptDraft(storage, { ...jo, accountId: "sam", slot: "b" }, new Set(), now)).toBeNull();
  });

  it("of two windows stays two", () => {
    const { storage } = room();
    keepDraft(storage, jo, "Met Dana Ruiz", now);
    keepDraft(storage, otherWindow, "Met Sam Okafor", now);
    clearDraft(storage, otherWindow);
    expect(readDraft(storage, jo)).toBe("Met Dana Ruiz");
  });

  it("goes with its account when somebody signs out, from every window", () => {
    const { storage, kept } = room();
    keepDraft(storage, jo, "Met Dana Ruiz", now);
    keepDraft(storage, { ...otherWindow, name: "debrief" }, "Sam", now);
    keepDraft(storage, { ...jo, accountId: "sam" }, "Met Jo Bennett", now);
    kept.set("theme", "dark");
    forgetDrafts(storage, "jo");
    expect([...kept.keys()]).toEqual(["draft sam capture a", "theme"]);
  });

  it.each([["{"], ["null"], ["7"], ['"x"'], ["[]"], ["{}"]])("that became %s is none", (rubbish) => {
    const { storage, kept } = room();
    kept.set("draft jo capture a", rubbish);
    kept.set("draft jo capture z", rubbish);
    expect(readDraft(storage, jo)).toBeNull();
    expect(adoptDraft(storage, otherWindow, new Set(), now)).toBeNull();
  });

  it("says when it cannot be kept, and leaves the one before", () => {
    const { storage } = room(100);
    expect(keepDraft(storage, jo, "short", now)).toBe(true);
    expect(keepDraft(storage, jo, "long ".repeat(40), now)).toBe(false);
    expect(readDraft(storage, jo)).toBe("short");
  });

  it("needs no storage at all", () => {
    expect(readDraft(refusing, jo)).toBeNull();
    expect(keepDraft(refusing, jo, "Dana", now)).toBe(false);
    expect(adoptDraft(refusing, jo, null, now)).toBeNull();
    for (const act of [clearDraft, releaseDraft]) expect(() => act(refusing, jo)).not.toThrow();
    expect(() => forgetDrafts(refusing, "jo")).not.toThrow();
  });
});

describe("a new window", () => {
  it("takes up what a closed one left, once", () => {
    const { storage } = room();
    keepDraft(storage, jo, "older", now - minute);
    keepDraft(storage, { ...jo, slot: "c" }, "newer", now);
    expect(adoptDraft(storage, otherWindow, new Set(["b"]), now)).toBe("newer");
    expect(readDraft(storage, otherWindow)).toBe("newer");
    expect(adoptDraft(storage, { ...jo, slot: "d" }, new Set(["b", "d"]), now)).toBe("older");
    expect(adoptDraft(storage, { ...jo, slot: "e" }, new Set(["b", "d", "e"]), now)).toBeNull();
  });

  it("leaves alone what is typed in one that is there", () => {
    const { storage } = room();
    keepDraft(storage, jo, "Met Dana Ruiz", now - 60 * minute);
    expect(adoptDraft(storage, otherWindow, new Set(["a", "b"]), now)).toBeNull();
    expect(readDraft(storage, jo)).toBe("Met Dana Ruiz");
  });

  it("goes by the goodbye where the browser cannot say which windows there are", () => {
    const { storage } = room();
    keepDraft(storage, jo, "Met Dana Ruiz", now - minute);
    expect(adoptDraft(storage, otherWindow, null, now)).toBeNull();
    releaseDraft(storage, jo);
    expect(adoptDraft(storage, otherWindow, null, now)).toBe("Met Dana Ruiz");
  });

  it("takes up, after half an hour, what a crashed one left", () => {
    const { storage } = room();
    keepDraft(storage, jo, "Met Dana Ruiz", now - 31 * minute);
    expect(adoptDraft(storage, otherWindow, null, now)).toBe("Met Dana Ruiz");
  });

  it("takes nothing away that it cannot keep itself", () => {
    const { storage, kept } = room();
    keepDraft(storage, jo, "Met Dana Ruiz", now);
    const full: DraftStorage = {
      ...storage,
      get length() {
        return kept.size;
      },
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(adoptDraft(full, otherWindow, new Set(), now)).toBeNull();
    expect(readDraft(storage, jo)).toBe("Met Dana Ruiz");
  });
});

describe("a draft of an account that got another id", () => {
  it("goes along, from every window and of every kind, and nobody else's does", () => {
    const { storage } = room();
    const kims = { ...jo, accountId: "kim" };
    keepDraft(storage, jo, "Met Dana Ruiz", now);
    keepDraft(storage, { ...otherWindow, name: "debrief" }, "Sam Okafor", now);
    keepDraft(storage, kims, "Met Bea Santos", now);
    transferDrafts(storage, jo.accountId, "jo-again");
    expect(draftsOf(storage, jo.accountId)).toEqual([]);
    expect(
      draftsOf(storage, "jo-again")
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(["Met Dana Ruiz", "Sam Okafor"]);
    expect(readDraft(storage, { ...jo, accountId: "jo-again" })).toBe("Met Dana Ruiz");
    expect(readDraft(storage, kims)).toBe("Met Bea Santos");
  });
});

import { describe, expect, it } from "vitest";
import { addLines } from "./addLines";
import { emptyDebrief, mostRows } from "./debrief";
import { danaLine, graceLine, line, mayaLine, readOn, tableOf, today, toluLine } from "./testing/lines";

describe("addLines", () => {
  it("makes a row of each person met and keeps the whole line as what was said", () => {
    const { rows } = tableOf(danaLine, graceLine);
    expect(rows.map(({ name, organization, said }) => [name, organization, said])).toEqual([
      ["Dana Ruiz", "NYPL", "Dana Ruiz, NYPL. Email her next week"],
      ["Grace Lin", "Lakeside", "Grace Lin, Lakeside"],
    ]);
    expect(rows[0]?.steps).toEqual([
      { action: "email", what: "the slides", saidOn: "2026-06-29", movedTo: null },
    ]);
  });

  it("puts who was pointed out below who pointed there, and leaves the day of an act without one open", () => {
    const { rows } = tableOf(toluLine, graceLine);
    const [tolu, sam] = rows;
    expect(rows.map(({ name, role }) => `${name} ${role}`)).toEqual([
      "Tolu Adeyemi met",
      "Sam Okafor referred",
      "Grace Lin met",
    ]);
    expect(sam?.from).toEqual([{ row: tolu?.id, reason: "the opening" }]);
    expect(sam?.said).toBe("");
    expect(sam?.steps[0]?.saidOn).toBeNull();
  });

  it("waits for what was promised, by the day that was said or as long as the account is patient", () => {
    const [maya, noor] = tableOf(
      mayaLine,
      line("Noor Haddad promised me a tour in January", [{ name: "Noor Haddad" }], {
        promises: [{ person: 0, what: "give a tour", dueOn: "2027-01-01" }],
      }),
    ).rows;
    expect(maya?.promises).toMatchObject([
      { what: "send the slides", dueOn: "2026-07-02", waitingSinceOn: today },
    ]);
    expect(noor?.promises).toMatchObject([{ what: "give a tour", dueOn: "2027-01-01" }]);
  });

  it("is a meeting unless the line says otherwise: a call, a letter of theirs, a plan that only names them", () => {
    const parts = tableOf(
      line("Noor Haddad", [{ name: "Noor Haddad" }]),
      line("Called Tolu", [{ name: "Tolu Adeyemi" }], { conversation: { channel: "call", heldOn: today } }),
      line("Jamal emailed me", [{ name: "Jamal Reed" }], {
        conversation: { channel: "email", heldOn: "2026-06-20", startedBy: "them" },
      }),
      line("Met Bea; ask Sam", [{ name: "Bea Santos" }, { name: "Sam Okafor", tookPart: false }], {
        conversation: { channel: "in-person", heldOn: "2026-06-20" },
        metOn: "2026-06-20",
      }),
    ).rows.map(({ name, how, startedBy, metOn }) => [name, how, startedBy, metOn]);
    expect(parts).toEqual([
      ["Noor Haddad", "in-person", "me", null],
      ["Tolu Adeyemi", "call", "me", today],
      ["Jamal Reed", "email", "them", "2026-06-20"],
      ["Bea Santos", "in-person", "me", "2026-06-20"],
      ["Sam Okafor", "noted", "me", null],
    ]);
  });

  it("is met where one line says so, whatever the other only names", () => {
    const named = line("Call Dana Ruiz", [{ name: "Dana Ruiz", tookPart: false }]);
    for (const lines of [
      [named, danaLine],
      [danaLine, named],
    ])
      expect(tableOf(...lines).rows).toMatchObject([{ name: "Dana Ruiz", how: "in-person" }]);
  });

  it("keeps an opening with whom to contact about it, or with who is still to be named", () => {
    const told = [{ title: "UX researcher", organization: "Datawise" }];
    expect(tableOf(mayaLine).rows[0]?.leads).toMatchObject(told);
    const [nobody] = tableOf(line("Datawise is hiring a UX researcher", [], { leads: told })).rows;
    expect(nobody).toMatchObject({ name: "", leads: told });
  });

  it("keeps a line that names nobody, to be given a name", () => {
    const [row] = tableOf(line("great keynote about IIIF", [])).rows;
    expect(row).toMatchObject({ name: "", said: "great keynote about IIIF" });
  });

  it("knows somebody named again by the full name, and adds what is new", () => {
    const again = line("dana ruiz, dana@example.org, wants an intro", [
      { name: "dana ruiz", email: "dana@example.org" },
    ]);
    const { debrief, added, joined } = addLines(tableOf(danaLine, graceLine), [again], readOn);
    expect(debrief.rows).toHaveLength(2);
    expect(debrief.rows[0]).toMatchObject({
      name: "Dana Ruiz",
      email: "dana@example.org",
      said: "Dana Ruiz, NYPL. Email her next week\ndana ruiz, dana@example.org, wants an intro",
    });
    expect([added, joined]).toEqual([[], ["Dana Ruiz"]]);
  });

  it("takes two first names for two people, and two addresses too", () => {
    const mikes = tableOf(
      line("Mike, designer", [{ name: "Mike" }]),
      line("Mike, printer", [{ name: "Mike" }]),
    );
    expect(mikes.rows).toHaveLength(2);
    const danas = tableOf(
      line("a", [{ name: "Dana Ruiz", email: "dana@example.org" }]),
      line("b", [{ name: "Dana Ruiz", email: "ruiz@example.com" }]),
    );
    expect(danas.rows).toHaveLength(2);
  });

  it("takes a first name said besides for the one of the table, unless there are two", () => {
    const knows = line("Grace Lin knows Dana", [{ name: "Grace Lin" }, { name: "Dana" }]);
    expect(tableOf(danaLine, knows).rows.map(({ name }) => name)).toEqual(["Dana Ruiz", "Grace Lin"]);
    const other = line("Dana Cruz", [{ name: "Dana Cruz" }]);
    expect(tableOf(danaLine, other, knows).rows).toHaveLength(4);
  });

  it("makes a referral toward somebody in the table instead of a second row", () => {
    const pointing = line(
      "Grace Lin says talk to Dana Ruiz",
      [{ name: "Grace Lin" }, { name: "Dana Ruiz", role: "referred" }],
      { referrals: [{ from: 0, to: 1, reason: null }] },
    );
    const { rows } = tableOf(danaLine, pointing);
    const [dana, grace] = rows;
    expect(rows).toHaveLength(2);
    expect(dana).toMatchObject({ role: "met", from: [{ row: grace?.id, reason: "" }] });
  });

  it("takes a met day other than today from the line, and today for the debrief's own", () => {
    const yesterday = line("Met Dana yesterday", [{ name: "Dana Ruiz" }], { metOn: "2026-06-24" });
    const plain = line("Met Sam", [{ name: "Sam Okafor" }], { metOn: today });
    expect(tableOf(yesterday, plain).rows.map(({ metOn }) => metOn)).toEqual(["2026-06-24", null]);
  });

  it("lets lines wait for which there is no room, and loses none", () => {
    const many = Array.from({ length: mostRows + 2 }, (_, index) =>
      line(`Person ${index}`, [{ name: `Person ${index}` }]),
    );
    const { debrief } = addLines(emptyDebrief, many, readOn);
    expect(debrief.rows).toHaveLength(mostRows);
    expect(debrief.waiting).toEqual(["Person 300", "Person 301"]);
  });

  describe("makes no row without a name of what is for nobody", () => {
    const cards = line("buy thank-you cards by Friday", [], {
      ownSteps: [{ what: "Buy thank-you cards", dueOn: "2026-06-26", whole: { start: 0, end: 29 } }],
    });

    it("but a step of one's own, on its day", () => {
      const { rows, ownSteps } = tableOf(danaLine, cards);
      expect(rows.map(({ name }) => name)).toEqual(["Dana Ruiz"]);
      expect(ownSteps).toMatchObject([{ what: "Buy thank-you cards", dueOn: "2026-06-26" }]);
    });

    it("of a line that tells something besides, a row holds the rest", () => {
      const longer = "buy thank-you cards by Friday. The room was full";
      const { rows, ownSteps } = tableOf({
        ...cards,
        text: longer,
        draft: { ...cards.draft, notes: longer },
      });
      expect(ownSteps).toHaveLength(1);
      expect(rows).toMatchObject([{ name: "", said: "The room was full" }]);
    });

    it("beside somebody too, each under a key of its own", () => {
      const beside = line("Met Grace Lin. I need to renew the visa", [{ name: "Grace Lin" }], {
        ownSteps: [{ what: "Renew the visa", whole: { start: 15, end: 39 } }],
      });
      const { rows, ownSteps } = tableOf(beside, cards, cards);
      expect(rows.map(({ name }) => name)).toEqual(["Grace Lin"]);
      expect(new Set(ownSteps.map(({ key }) => key)).size).toBe(3);
    });
  });

  it("keeps how often a step is to come again", () => {
    const recurrence = { every: 2, unit: "week", mode: "schedule" } as const;
    const weekly = line("Grace Lin, call her every two weeks", [{ name: "Grace Lin" }], {
      followUps: [{ person: 0, action: "call", what: "", recurrence }],
    });
    expect(tableOf(weekly).rows[0]?.steps).toMatchObject([{ action: "call", saidOn: null, recurrence }]);
  });
});

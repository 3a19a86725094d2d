import { Action } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultTemplates } from "./defaultTemplates";
import { type TemplateFacts, sortByFit, fillTemplate } from "./template";

const facts: TemplateFacts = {
  "first name": "Dana",
  "my name": "Jo Bennett",
  event: null,
  "last conversation": null,
  referrer: null,
  link: null,
  what: "Write to Dana",
};

describe("a message filled in", () => {
  it("names the person and where you met", () => {
    const template = { subject: "Good to meet you at {event}", body: "Hello {first name},\n{my name}" };
    expect(fillTemplate(template, { ...facts, event: "Archives Forum" })).toEqual({
      subject: "Good to meet you at Archives Forum",
      body: "Hello Dana,\nJo Bennett",
      missing: [],
    });
  });

  it("marks what is not known and names it once", () => {
    const template = { subject: "{event}", body: "At {event}, {referrer} said {link}" };
    expect(fillTemplate(template, facts)).toEqual({
      subject: "[event]",
      body: "At [event], [referrer] said [link]",
      missing: ["event", "referrer", "link"],
    });
  });

  it.each([
    ["{First  Name}", "Dana"],
    ["{ first name }", "Dana"],
    ["{firstname}", "{firstname}"],
    ["{}", "{}"],
    ["{{first name}}", "{Dana}"],
    ["a { b", "a { b"],
    ["$& $1 {first name}", "$& $1 Dana"],
  ])("reads %s as %s", (body, filled) => {
    expect(fillTemplate({ subject: "", body }, facts).body).toBe(filled);
  });

  it("never takes a name for a field", () => {
    const body = "{first name} {event}";
    expect(fillTemplate({ subject: "", body }, { ...facts, "first name": "{event}", event: "x" }).body).toBe(
      "{event} x",
    );
  });

  it("leaves text without braces as it is, and never fails", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (subject, body) => {
        const filled = fillTemplate({ subject, body }, facts);
        expect(subject.includes("{") || filled.subject === subject).toBe(true);
        expect(body.includes("{") || filled.body === body).toBe(true);
      }),
    );
  });
});

const names = (some: Partial<TemplateFacts>, action: Action = "email") =>
  sortByFit(
    defaultTemplates.filter((template) => template.action === action),
    { ...facts, ...some },
  ).map(({ name }) => name);

describe("the templates that fit best", () => {
  it.each([
    [{ referrer: "Claire Dubois", event: "Archives Forum" }, "Sent by somebody"],
    [{ event: "Archives Forum" }, "After meeting at an event"],
    [{}, "Keeping in touch"],
  ])("for %o begin with %s", (some, name) => {
    expect(names(some)[0]).toBe(name);
  });

  it.each(Action.options)("for %s there is one with nothing missing but a link", (action) => {
    const [best] = sortByFit(
      defaultTemplates.filter((template) => template.action === action),
      facts,
    );
    expect(best && fillTemplate(best, facts).missing.filter((name) => name !== "link")).toEqual([]);
  });
});

describe("the templates that come with the program", () => {
  it("have ids of their own, and names of their own within an action", () => {
    expect(new Set(defaultTemplates.map(({ id }) => id)).size).toBe(defaultTemplates.length);
    expect(new Set(defaultTemplates.map(({ action, name }) => `${action} ${name}`)).size).toBe(
      defaultTemplates.length,
    );
  });

  it("fit LinkedIn's three hundred characters", () => {
    const long = {
      ...facts,
      event: "The Annual Conference of the Society of Archivists",
      referrer: "Lucía Fernández-Ortega",
    };
    const bodies = defaultTemplates
      .filter(({ action }) => action === "linkedin")
      .map((one) => fillTemplate(one, long).body);
    expect(bodies.every((body) => body.length <= 300)).toBe(true);
  });
});

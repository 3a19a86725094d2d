import { describe, expect, it } from "vitest";
import { heldOf } from "./testing/heldOf";
import { namesOf, stepsOf, understood } from "./testing/understood";

/** Steps of one's own in short: "Renew the visa, 2026-03-13 09:00", or "Renew the visa, no day said". */
const ownStepsOf = (text: string): string[] =>
  understood(text).ownSteps.map(({ what, dueOn, dueTime, daySaid }) =>
    daySaid ? `${what}, ${[dueOn, dueTime].filter(Boolean).join(" ")}` : `${what}, no day said`,
  );

describe("what is to be done for or with nobody, on Tuesday 2026-03-10", () => {
  it.each([
    // Told to oneself, as one writes it on a slip of paper.
    ["Buy thank-you cards by Friday", "Buy thank-you cards, 2026-03-13"],
    [
      "renew the ALA membership before the conference",
      "Renew the ALA membership before the conference, no day said",
    ],
    ["prepare slides for ALA by June 20", "Prepare slides for ALA, 2026-06-20"],
    ["book the train to Chicago tomorrow", "Book the train to Chicago, 2026-03-11"],
    ["Register for SAA 2026 by April 15", "Register for SAA 2026, 2026-04-15"],
    ["Sign up for the metadata workshop by Friday", "Sign up for the metadata workshop, 2026-03-13"],
    ["practice the talk on Wednesday at 3pm", "Practice the talk, 2026-03-11 15:00"],
    ["Write up the notes from ALA", "Write up the notes from ALA, no day said"],
    ["Order flyers next week", "Order flyers, 2026-03-16"],
    ["Finish slides (ALA) by 6/20", "Finish slides (ALA), 2026-06-20"],
    ["Call the bank tomorrow", "Call the bank, 2026-03-11"],
    ["Buy cards and book the train by Friday", "Buy cards and book the train, 2026-03-13"],
    // Reminders, lists and promises to oneself.
    ["remind me to update my CV on Monday", "Update my CV, 2026-03-16"],
    ["Remind me about the abstract in two weeks", "The abstract, 2026-03-24"],
    ["todo: print business cards", "Print business cards, no day said"],
    ["TODO print 100 business cards by 3/20", "Print 100 business cards, 2026-03-20"],
    ["- [ ] renew the passport", "Renew the passport, no day said"],
    ["Tomorrow: pack the banner", "Pack the banner, 2026-03-11"],
    ["Reminder: conference badge, Friday", "Conference badge, 2026-03-13"],
    ["note to self - submit the travel claim by end of month", "Submit the travel claim, 2026-03-31"],
    // In whole sentences.
    ["I need to finish the grant application by March 27", "Finish the grant application, 2026-03-27"],
    ["I must submit the abstract by next Friday.", "Submit the abstract, 2026-03-20"],
    ["Need to pay the registration fee", "Pay the registration fee, no day said"],
    ["don't forget to order business cards!", "Order business cards, no day said"],
    ["On Monday I'll update my website", "Update my website, 2026-03-16"],
    ["I have to file my expenses by end of month, please", "File my expenses, 2026-03-31"],
    ["we should really order new badges", "Order new badges, no day said"],
    ["I've got to get new headshots before April 1", "Get new headshots, 2026-04-01"],
    ["Follow up on my application at Figma next Tuesday", "Follow up on my application at Figma, 2026-03-17"],
    ["Send thank you notes", "Send thank you notes, no day said"],
    ["I need to invoice the museum by Monday", "Invoice the museum, 2026-03-16"],
    ["Remind me on Friday to renew the membership", "Renew the membership, 2026-03-13"],
    ["Submit the proposal (due 3/31)", "Submit the proposal, 2026-03-31"],
    [
      "Please register by Friday at https://ala.example/form",
      "Register at https://ala.example/form, 2026-03-13",
    ],
    ["update LinkedIn profile tomorrow", "Update LinkedIn profile, 2026-03-11"],
    ["gonna update my portfolio next week", "Update my portfolio, 2026-03-16"],
  ])("%s", (text, step) => {
    expect(ownStepsOf(text)).toEqual([step]);
    expect(namesOf(understood(text))).toEqual([]);
  });

  it("without a day said is due as any other step: on the next working day", () => {
    expect(understood("Renew the passport", { today: "2026-03-13" }).ownSteps).toMatchObject([
      { dueOn: "2026-03-16", dueTime: null, daySaid: false },
    ]);
  });

  it("is one for each sentence and line", () => {
    expect(ownStepsOf("Buy cards by Friday. Book the train tomorrow\n\n* print the badges")).toEqual([
      "Buy cards, 2026-03-13",
      "Book the train, 2026-03-11",
      "Print the badges, no day said",
    ]);
    expect(ownStepsOf("Buy cards by Friday and book the train tomorrow")).toEqual([
      "Buy cards, 2026-03-13",
      "Book the train, 2026-03-11",
    ]);
  });

  it.each([
    // The day belongs to the thing, not to what is done about it.
    ["Prepare slides for the June 20 meeting", "Prepare slides for the June 20 meeting, no day said"],
    ["Book the hotel for June 24", "Book the hotel for June 24, no day said"],
    ["Book the hotel from June 24 to June 28", "Book the hotel from June 24 to June 28, no day said"],
    ["Book the hotel for June 24 by Friday", "Book the hotel for June 24, 2026-03-13"],
    ["Renew the visa (expires June 30)", "Renew the visa (expires June 30), no day said"],
    ["Renew the visa, it expires on June 30", "Renew the visa, it expires on June 30, no day said"],
    ["Buy tickets when sales open on Friday", "Buy tickets when sales open on Friday, no day said"],
    ["Write three pages a day", "Write three pages a day, no day said"],
    // Without a day nobody knows of which one the time is.
    ["Rehearse my talk at 10am", "Rehearse my talk at 10am, no day said"],
  ])("invents no day and loses no word: %s", (text, step) => {
    expect(ownStepsOf(text)).toEqual([step]);
  });
});

describe("what makes no step", () => {
  it.each([
    "The keynote was long",
    "Great conference today",
    "The membership expires on Friday",
    "My flight leaves at 9",
    "Renewed the ALA membership",
    "Booked the train to Chicago for tomorrow",
    "Read the program yesterday",
    "I need a new job",
    "I need more time",
    "Printing business cards is expensive",
    "Print shop is closed on Friday",
    "Book club was fun",
    "Research librarian at NYPL",
    "Design lead, looking for work",
    "No need to renew the membership",
    "Don't renew the membership",
    "I don't have to go tomorrow",
    "Should I renew my membership?",
    "They should renew the membership",
    "Someone should order flyers",
    "maybe join the SLA",
    "I want to work in a museum",
    "Thank-you cards",
    "Reminder: the flight leaves at 9",
    "Copy that",
    "Study group meets on Monday",
    "I have to head out",
    "Time to go home",
    "I should have bought cards",
    "Look at that view",
    "Datawise is hiring a UX researcher, apply by Dec 15",
  ])("states, asks or wishes: %s", (text) => {
    expect(ownStepsOf(text)).toEqual([]);
  });

  it.each([
    "Call her tomorrow",
    "Tell them tomorrow",
    "Remind me to write to him on Monday",
    "I need to call my boss on Friday",
    "Email the recruiter tomorrow",
    "Schedule a call for Monday",
    "Let's keep in touch",
    "Need to set up coffee next week",
    "I have to talk to someone about the grant",
  ])("is with somebody who is not named: %s", (text) => {
    expect(ownStepsOf(text)).toEqual([]);
  });

  it.each([
    ["Call Dana Ruiz tomorrow", "Dana Ruiz, call, 2026-03-11"],
    ["Remind me to send Renée Alvarez the study on Monday", "Renée Alvarez, share, 2026-03-16"],
    ["I need to thank Sam Okafor", "Sam Okafor, thank, 2026-03-11"],
    ["Met Dana Ruiz. Send the slides by Friday", "Dana Ruiz, share, 2026-03-13"],
  ])("is somebody's: %s", (text, step) => {
    expect(stepsOf(understood(text))).toEqual([step]);
    expect(ownStepsOf(text)).toEqual([]);
  });
});

describe("beside people", () => {
  it.each([
    ["Met Dana Ruiz. Also renew my ALA membership by Friday", "Renew my ALA membership, 2026-03-13"],
    ["Met Dana Ruiz. Todo: print business cards", "Print business cards, no day said"],
    ["Dana Ruiz (NYPL)\nI must renew my passport\n", "Renew my passport, no day said"],
    ["Met Dana Ruiz. Need to buy thank-you cards on Monday", "Buy thank-you cards, 2026-03-16"],
  ])("a sentence of its own is a step: %s", (text, step) => {
    const draft = understood(text);
    expect([namesOf(draft), draft.followUps, ownStepsOf(text)]).toEqual([["Dana Ruiz"], [], [step]]);
    expect(draft.unplaced).toEqual([]);
  });

  it("its day is neither when they were met nor when they were talked with", () => {
    const draft = understood("Met Dana Ruiz. Need to rehearse my talk on Monday");
    expect([draft.metOn, draft.isMetDaySaid, heldOf(draft)]).toEqual([
      "2026-03-10",
      false,
      { channel: "in-person", heldOn: "2026-03-10" },
    ]);
    expect(understood("Dana Ruiz. Need to rehearse my talk on Monday").conversation).toBeNull();
  });

  it.each([
    "Met Dana Ruiz. Read her paper by Monday",
    "Met Dana Ruiz. Order the book she recommended",
    "Met Dana Ruiz. Renew the membership",
    "Dana Ruiz told me to renew the membership by Friday",
    "Met Dana Ruiz, need to renew the membership by Friday",
  ])("what may be about them stays in the words: %s", (text) => {
    expect(ownStepsOf(text)).toEqual([]);
  });
});

it("its words are coloured, the day apart, and where all of it stands is known", () => {
  const text = "Great day. remind me to update my CV on Monday.";
  const { ownSteps, highlights, unplaced } = understood(text);
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect(ownSteps.map(({ whole }) => cut(whole))).toEqual(["remind me to update my CV on Monday"]);
  expect(highlights.map((one) => [one.kind, cut(one)])).toEqual([
    ["follow-up", "update my CV"],
    ["day", "on Monday"],
  ]);
  expect(unplaced.map(cut)).toEqual(["Great day"]);
});

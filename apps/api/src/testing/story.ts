import type {
  Calls,
  Contact,
  Conversation,
  Event,
  FollowUp,
  Opportunity,
  Referral,
} from "@followthrough/contract";
import type { TestApp, TestUser } from "./startTestApp";

export type Body<K extends keyof Calls> = Calls[K]["body"];

/** Short ways to tell a story: who was met, who pointed to whom, what was said, what was promised. */
export interface Story {
  readonly jo: TestUser;
  /** Months later the session has ended. */
  signInAgain(): Promise<void>;
  person(name: string, more?: Partial<Body<"POST /contacts">>): Promise<Contact>;
  event(name: string, startsOn: string, more?: Partial<Body<"POST /events">>): Promise<Event>;
  talk(
    people: { id: string }[],
    heldOn: string,
    more?: Partial<Body<"POST /conversations">>,
  ): Promise<Conversation>;
  step(person: { id: string }, dueOn: string, more?: Partial<Body<"POST /follow-ups">>): Promise<FollowUp>;
  refer(from: { id: string }, to: { id: string }, more?: Partial<Body<"POST /referrals">>): Promise<Referral>;
  lead(
    person: { id: string },
    title: string,
    more?: Partial<Body<"POST /opportunities">>,
  ): Promise<Opportunity>;
}

let accounts = 0;

/** A new account on the app, so that the stories of one file cannot meet. */
export const newStory = async (app: TestApp, timeZone?: string): Promise<Story> => {
  accounts += 1;
  const jo = await app.signUp(`Jo Bennett ${accounts}`, timeZone);
  const email = `jo.bennett.${accounts}@example.org`;
  return {
    jo,
    signInAgain: async () => {
      await jo.get("POST /session", { body: { email, password: "correct horse battery" } });
    },
    person: (name, more) => jo.get("POST /contacts", { body: { name, ...more } }),
    event: (name, startsOn, more) => jo.get("POST /events", { body: { name, startsOn, ...more } }),
    talk: (people, heldOn, more) =>
      jo.get("POST /conversations", {
        body: { channel: "call", heldOn, contactIds: people.map(({ id }) => id), ...more },
      }),
    step: (person, dueOn, more) =>
      jo.get("POST /follow-ups", {
        body: { contactId: person.id, action: "call", what: "Call back", dueOn, ...more },
      }),
    refer: async (from, to, more) => {
      const body = { referrerId: from.id, referred: { contactId: to.id }, heardOn: "2026-06-24", ...more };
      return (await jo.get("POST /referrals", { body })).referral;
    },
    lead: (person, title, more) =>
      jo.get("POST /opportunities", { body: { contactId: person.id, title, ...more } }),
  };
};

import type { SampleKey } from "./cast";

type Action =
  | "email"
  | "linkedin"
  | "call"
  | "coffee"
  | "meeting"
  | "share"
  | "thank"
  | "introduce"
  | "check-in"
  | "other";

export interface SampleEvent {
  readonly name: string;
  readonly daysAgo: number;
  readonly lasts: number;
  readonly place: string;
  readonly notes: string;
}

export const events: Record<"annual" | "forum", SampleEvent> = {
  annual: {
    name: "ALA Annual",
    daysAgo: 3,
    lasts: 3,
    place: "Chicago",
    notes: "Stay for the reception on the second evening.",
  },
  forum: {
    name: "Archives Forum",
    daysAgo: 372,
    lasts: 5,
    place: "New York",
    notes: "Where most of it began.",
  },
};

export interface SampleConversation {
  readonly with: readonly SampleKey[];
  readonly daysAgo: number;
  readonly channel: "in-person" | "email" | "linkedin" | "call" | "video" | "coffee" | "meeting" | "message";
  readonly notes: string;
  readonly at?: "annual" | "forum";
}

export const conversations: readonly SampleConversation[] = [
  {
    with: ["dana"],
    daysAgo: 371,
    channel: "in-person",
    at: "forum",
    notes: "Talked about linked data in small libraries. She knows everybody in cataloging.",
  },
  { with: ["dana"], daysAgo: 369, channel: "email", notes: "Sent her the slides she asked for." },
  {
    with: ["dana"],
    daysAgo: 7,
    channel: "coffee",
    notes:
      "Two tips: Sam Okafor is hiring two metadata people, mention her name. And Kofi Mensah looks for advisers.",
  },
  {
    with: ["dana"],
    daysAgo: 2,
    channel: "message",
    notes: "Wished me luck for the conference. She asked how it went with Sam.",
  },
  {
    with: ["marcus"],
    daysAgo: 372,
    channel: "in-person",
    at: "forum",
    notes: "Gave a talk on changing careers at forty. Generous with names.",
  },
  { with: ["marcus"], daysAgo: 371, channel: "email", notes: "Thanked him for the talk." },
  {
    with: ["marcus", "aiko"],
    daysAgo: 2,
    channel: "coffee",
    notes: "Marcus introduced Aiko. She is rebuilding their catalogue search and wants a librarian's eye.",
  },
  {
    with: ["claire"],
    daysAgo: 200,
    channel: "meeting",
    notes:
      "No openings now, maybe in about six months. “Do call me back.”\nShe likes concrete project ideas.",
  },
  {
    with: ["grace"],
    daysAgo: 370,
    channel: "in-person",
    at: "forum",
    notes: "Warm and direct. Offered to read my application letters.",
  },
  {
    with: ["grace"],
    daysAgo: 368,
    channel: "email",
    notes: "Sent her the letter; she answered the same evening.",
  },
  {
    with: ["grace"],
    daysAgo: 35,
    channel: "call",
    notes: "Told me to talk to Paolo Ferri about the travelling exhibition.",
  },
  {
    with: ["paolo"],
    daysAgo: 30,
    channel: "video",
    notes: "He needs a researcher for the catalogue, four weeks in spring. Yes!",
  },
  {
    with: ["priya"],
    daysAgo: 369,
    channel: "in-person",
    at: "forum",
    notes: "Runs engineering at Open Shelf. Thinks librarians make good product people.",
  },
  { with: ["priya"], daysAgo: 365, channel: "linkedin", notes: "Connected." },
  { with: ["priya"], daysAgo: 62, channel: "call", notes: "Suggested I meet Ravi from her team." },
  {
    with: ["ravi"],
    daysAgo: 58,
    channel: "video",
    notes: "Showed me how they index. Asked for a writeup on subject headings.",
  },
  {
    with: ["renee"],
    daysAgo: 1,
    channel: "in-person",
    at: "annual",
    notes: "Talked about running job-search workshops. She would share her outline.",
  },
  {
    with: ["tolu"],
    daysAgo: 1,
    channel: "in-person",
    at: "annual",
    notes: "Friend of Dana's. Says to call Bea Santos at Formline about the research role.",
  },
  {
    with: ["tom"],
    daysAgo: 1,
    channel: "in-person",
    at: "annual",
    notes: "Archivist with a love of letterpress. Wants to see the finding aid.",
  },
  {
    with: ["lucia"],
    daysAgo: 2,
    channel: "in-person",
    at: "annual",
    notes: "Her library digitises port records. Promised her the article on image standards.",
  },
  {
    with: ["lucia"],
    daysAgo: 1,
    channel: "email",
    notes: "Sent the article. She wrote back at once and invited me to Madrid.",
  },
  {
    with: ["hana"],
    daysAgo: 2,
    channel: "in-person",
    at: "annual",
    notes: "Looks for authors on the history of catalogues.",
  },
  {
    with: ["ingrid"],
    daysAgo: 2,
    channel: "in-person",
    at: "annual",
    notes: "Compared notes on records laws over lunch.",
  },
  {
    with: ["owen"],
    daysAgo: 40,
    channel: "in-person",
    notes: "Same school, ten years apart. Offered a tour of the vault.",
  },
  {
    with: ["yuki"],
    daysAgo: 25,
    channel: "video",
    notes: "Asked whether there is a good introduction to image interoperability.",
  },
  {
    with: ["wei"],
    daysAgo: 371,
    channel: "in-person",
    at: "forum",
    notes: "Sat through the same long keynote.",
  },
  { with: ["wei"], daysAgo: 365, channel: "linkedin", notes: "Connected and traded code." },
  {
    with: ["fatima"],
    daysAgo: 150,
    channel: "in-person",
    notes: "Funds community archives. Wei brought her along.",
  },
  {
    with: ["fatima"],
    daysAgo: 120,
    channel: "call",
    notes: "Explained the grant cycle. “Talk to Noah, he reads the applications.”",
  },
  {
    with: ["noah"],
    daysAgo: 90,
    channel: "call",
    notes: "Very practical. Said Maya at Riverbend is about to hire.",
  },
  {
    with: ["maya"],
    daysAgo: 60,
    channel: "video",
    notes: "They open a post in the new year. Told me to speak to Luis first.",
  },
  { with: ["elena"], daysAgo: 120, channel: "in-person", notes: "Reading group on ontologies." },
  {
    with: ["pilar"],
    daysAgo: 70,
    channel: "meeting",
    notes: "Half an hour on what they look for in a hire.",
  },
  { with: ["pilar"], daysAgo: 69, channel: "email", notes: "Thanked her." },
  { with: ["nora"], daysAgo: 14, channel: "email", notes: "Sent me a role at a map library." },
  {
    with: ["chloe"],
    daysAgo: 55,
    channel: "in-person",
    notes: "Prints small editions, wants texts about libraries.",
  },
];

export interface SampleReferral {
  readonly from: SampleKey;
  readonly to: SampleKey;
  readonly daysAgo: number;
  readonly reason: string;
  readonly state?: "heard" | "reached-out" | "talked" | "came-to-something" | "led-nowhere" | "declined";
  readonly thankedDaysAgo?: number;
}

export const referrals: readonly SampleReferral[] = [
  { from: "dana", to: "sam", daysAgo: 7, reason: "he is hiring two metadata people, mention my name" },
  { from: "dana", to: "kofi", daysAgo: 7, reason: "looks for advisers for a new product" },
  { from: "dana", to: "tolu", daysAgo: 1, reason: "old friend, knows the tech scene", state: "talked" },
  {
    from: "dana",
    to: "elena",
    daysAgo: 130,
    reason: "runs the best reading group",
    state: "came-to-something",
    thankedDaysAgo: 110,
  },
  { from: "dana", to: "pilar", daysAgo: 75, reason: "decides on hires", state: "talked" },
  // Two ways to the same person.
  { from: "elena", to: "pilar", daysAgo: 70, reason: "sat on a panel with her", state: "talked" },
  { from: "tolu", to: "bea", daysAgo: 1, reason: "call her about the research role" },
  {
    from: "marcus",
    to: "aiko",
    daysAgo: 3,
    reason: "rebuilding a catalogue search",
    state: "came-to-something",
  },
  {
    from: "grace",
    to: "paolo",
    daysAgo: 35,
    reason: "needs a researcher for an exhibition",
    state: "came-to-something",
  },
  { from: "priya", to: "claire", daysAgo: 210, reason: "curator who likes project ideas", state: "talked" },
  {
    from: "priya",
    to: "ravi",
    daysAgo: 62,
    reason: "knows their index inside out",
    state: "came-to-something",
    thankedDaysAgo: 50,
  },
  {
    from: "wei",
    to: "fatima",
    daysAgo: 155,
    reason: "funds community archives",
    state: "came-to-something",
    thankedDaysAgo: 140,
  },
  { from: "fatima", to: "noah", daysAgo: 120, reason: "reads the applications", state: "talked" },
  { from: "noah", to: "maya", daysAgo: 90, reason: "about to hire", state: "talked" },
  { from: "maya", to: "luis", daysAgo: 60, reason: "speak to him before you apply", state: "reached-out" },
  {
    from: "claire",
    to: "omar",
    daysAgo: 200,
    reason: "has a backlog of charts to describe",
    state: "led-nowhere",
  },
  { from: "elena", to: "sofia", daysAgo: 119, reason: "thinks alike about oral history", state: "talked" },
];

export interface SampleFollowUp {
  readonly with: SampleKey;
  readonly action: Action;
  readonly what: string;
  /** Days from today; late when negative. */
  readonly dueIn: number;
  readonly about?: readonly [SampleKey, SampleKey];
  /** The title of the lead it is a step of. */
  readonly lead?: string;
  readonly snoozedFrom?: readonly number[];
  readonly recurs?: {
    every: number;
    unit: "day" | "week" | "month" | "year";
    mode: "schedule" | "completion";
  };
  readonly done?: { daysAgo: number; outcome: string };
  readonly dropped?: { daysAgo: number; reason: string };
  /** Which of the playbooks that come with the program it is a step of, by its id: 0 is the first step. */
  readonly playbook?: { readonly id: string; readonly step: number; readonly begunDaysAgo: number };
}

export const followUps: readonly SampleFollowUp[] = [
  {
    with: "sam",
    action: "call",
    what: "Call Sam about the metadata posts",
    dueIn: -3,
    about: ["dana", "sam"],
    lead: "Metadata librarian",
  },
  {
    with: "claire",
    action: "check-in",
    what: "Check back with Claire about openings",
    dueIn: -1,
    // Check back in six months.
    playbook: { id: "b6f4c0de-0004-4a00-8000-000000000004", step: 0, begunDaysAgo: 183 },
  },
  { with: "renee", action: "email", what: "Write to Renee about the workshop outline", dueIn: 0 },
  { with: "aiko", action: "linkedin", what: "Connect with Aiko", dueIn: 0 },
  {
    with: "marcus",
    action: "thank",
    what: "Thank Marcus for pointing you to Aiko Tanaka",
    dueIn: 0,
    about: ["marcus", "aiko"],
  },
  { with: "owen", action: "coffee", what: "Coffee with Owen and a look at the vault", dueIn: 1 },
  { with: "yuki", action: "share", what: "Share the article on image standards with Yuki", dueIn: 4 },
  {
    with: "tom",
    action: "email",
    what: "Send Tom the finding aid",
    dueIn: 1,
    // Conference.
    playbook: { id: "b6f4c0de-0001-4a00-8000-000000000001", step: 0, begunDaysAgo: 2 },
  },
  { with: "hana", action: "email", what: "Send Hana two chapter ideas", dueIn: 2 },
  {
    with: "luis",
    action: "call",
    what: "Call Luis before applying",
    dueIn: 5,
    about: ["maya", "luis"],
    lead: "Collections lead",
  },
  {
    with: "nora",
    action: "email",
    what: "Answer Nora about the map library",
    dueIn: -11,
    snoozedFrom: [-13, -12],
  },
  {
    with: "maya",
    action: "check-in",
    what: "Ask Maya whether the post is open",
    dueIn: 40,
    lead: "Collections lead",
  },
  {
    with: "pilar",
    action: "check-in",
    what: "Say hello to Pilar",
    dueIn: 20,
    recurs: { every: 3, unit: "month", mode: "schedule" },
  },
  {
    with: "grace",
    action: "check-in",
    what: "New year's letter to Grace",
    dueIn: 60,
    recurs: { every: 1, unit: "year", mode: "schedule" },
  },
  {
    with: "dana",
    action: "email",
    what: "Send Dana the slides",
    dueIn: -370,
    done: { daysAgo: 369, outcome: "Sent." },
  },
  {
    with: "priya",
    action: "linkedin",
    what: "Connect with Priya",
    dueIn: -366,
    done: { daysAgo: 365, outcome: "Accepted within the hour." },
  },
  {
    with: "ravi",
    action: "meeting",
    what: "Meet Ravi from Priya's team",
    dueIn: -57,
    done: { daysAgo: 58, outcome: "He wants a writeup." },
  },
  {
    with: "paolo",
    action: "call",
    what: "Talk to Paolo about the exhibition",
    dueIn: -30,
    done: { daysAgo: 30, outcome: "Hired for four weeks in spring." },
  },
  {
    with: "elena",
    action: "thank",
    what: "Thank Elena for the evening",
    dueIn: -20,
    done: { daysAgo: 21, outcome: "" },
  },
  {
    with: "fatima",
    action: "check-in",
    what: "Ask Fatima about the next call",
    dueIn: -45,
    done: { daysAgo: 44, outcome: "Opens in autumn." },
  },
  {
    with: "pilar",
    action: "thank",
    what: "Thank Pilar for her time",
    dueIn: -69,
    done: { daysAgo: 69, outcome: "" },
  },
  {
    with: "wei",
    action: "share",
    what: "Send Wei the indexing script",
    dueIn: -33,
    done: { daysAgo: 33, outcome: "He fixed a bug in it." },
  },
  {
    with: "noah",
    action: "email",
    what: "Thank Noah and ask about Maya",
    dueIn: -12,
    done: { daysAgo: 12, outcome: "" },
  },
  {
    with: "chloe",
    action: "email",
    what: "Send Chloé the essay",
    dueIn: -9,
    done: { daysAgo: 5, outcome: "She will print it." },
  },
  {
    with: "lucia",
    action: "share",
    what: "Send Lucía the article",
    dueIn: -1,
    done: { daysAgo: 1, outcome: "Invited to Madrid." },
  },
  {
    with: "ben",
    action: "call",
    what: "Ask Ben about the repair course",
    dueIn: -250,
    dropped: { daysAgo: 240, reason: "The course was cancelled." },
  },
];

export interface SampleOpportunity {
  readonly with: SampleKey;
  readonly kind: "job" | "informational-interview" | "project" | "other";
  readonly title: string;
  readonly organization: string;
  readonly stage: "heard-of" | "contacted" | "talking" | "applied" | "won" | "lost" | "later";
  readonly daysAgo: number;
  readonly through?: readonly [SampleKey, SampleKey];
  /** Others with a part in it, and which. */
  readonly people?: readonly { readonly who: SampleKey; readonly role: string }[];
}

export interface SampleIntroduction {
  readonly between: readonly [SampleKey, SampleKey];
  readonly reason: string;
  readonly daysAgo: number;
}

/** Whom Jo connected with whom: of the first nothing was heard since. */
export const introductions: readonly SampleIntroduction[] = [
  { between: ["claire", "ravi"], reason: "both describe charts nobody else does", daysAgo: 30 },
  { between: ["grace", "priya"], reason: "open shelves in a research library", daysAgo: 4 },
];

export const opportunities: readonly SampleOpportunity[] = [
  {
    with: "sam",
    kind: "job",
    title: "Metadata librarian",
    organization: "Harbor Public Library",
    stage: "heard-of",
    daysAgo: 7,
    through: ["dana", "sam"],
  },
  {
    with: "paolo",
    kind: "project",
    title: "Exhibition catalogue research",
    organization: "Studio Ferri",
    stage: "won",
    daysAgo: 30,
    through: ["grace", "paolo"],
  },
  {
    with: "maya",
    kind: "job",
    title: "Collections lead",
    organization: "Riverbend Library Network",
    stage: "talking",
    daysAgo: 60,
    through: ["noah", "maya"],
    people: [{ who: "luis", role: "Decision maker" }],
  },
  {
    with: "kofi",
    kind: "project",
    title: "Product adviser",
    organization: "Volta Digital",
    stage: "heard-of",
    daysAgo: 7,
    through: ["dana", "kofi"],
  },
];

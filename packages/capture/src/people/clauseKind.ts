import { wordSet } from "../words/wordSet";
import { endsSentence } from "./sheet";
import type { Sheet } from "./sheet";

/** What the words before say is being done: it decides what "at X" is, an occasion, an employer or a café. */
export type ClauseKind = "met" | "talk" | "coffee" | "other";

const met = wordSet("met ran bumped saw seen sat meeting reconnected card cards");
const talk = wordSet("talked talk spoke chat chatted chatting conversation spoken talking connected");
const coffee = wordSet("coffee lunch dinner breakfast brunch drinks tea beer beers");
const other = wordSet(
  "call called email emailed told introduced referred said suggested recommended mentioned pointed sent send thank ask zoom visit interview follow phone write contact meet introduce to by knows says",
);

/** The nearest word before a token, in its sentence, that tells. */
export const clauseKindAt = ({ tokens }: Sheet, at: number): ClauseKind => {
  for (let before = at - 1; before >= 0 && at - before < 40; before -= 1) {
    const token = tokens[before];
    if (!token || endsSentence(token)) return "other";
    if (token.kind !== "word") continue;
    if (token.low === "meeting" && !/^(?:nice|great|good|lovely|really)$/.test(tokens[before - 1]?.low ?? ""))
      return "other";
    if (met.has(token.low)) return "met";
    if (coffee.has(token.low)) return "coffee";
    if (talk.has(token.low) && tokens[before - 1]?.low !== "phone") return "talk";
    if (other.has(token.low) && token.low !== "to") return "other";
  }
  return "other";
};

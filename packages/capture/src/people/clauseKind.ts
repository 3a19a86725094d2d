import { wordSet } from "../words/wordSet";
import { endsSentence } from "../lexis/sentence";
import type { NoteText } from "./noteText";

/**
 * What the preceding words say is being done. It decides whether "at X" is an event, an employer or a café.
 */
export type ClauseKind = "met" | "talk" | "coffee" | "other";

const met = wordSet("met ran bumped saw seen seeing sat running bumping meeting reconnected card cards");
const talk = wordSet("talked talk spoke chat chatted chatting conversation spoken talking connected");
const coffee = wordSet("coffee lunch dinner breakfast brunch drinks tea beer beers");
const other = wordSet(
  "call called email emailed told introduced referred said suggested recommended mentioned pointed sent send thank ask zoom visit interview follow phone write contact meet introduce to by knows says",
);

/** The kind of clause, by the nearest preceding word of the sentence that tells. */
export const clauseKindAt = ({ tokens }: NoteText, at: number): ClauseKind => {
  for (let before = at - 1; before >= 0 && at - before < 40; before -= 1) {
    const token = tokens[before];
    if (!token || endsSentence(token)) return "other";
    if (token.kind !== "word") continue;
    if (
      /^(?:meeting|seeing)$/.test(token.low) &&
      !/^(?:nice|great|good|lovely|really|loved|enjoyed|fun)$/.test(tokens[before - 1]?.low ?? "")
    )
      return "other";
    const [prior, earlier] = [tokens[before - 1]?.low ?? "", tokens[before - 2]?.low ?? ""];
    if (token.low === "meet" && prior === "to" && /^(?:nice|great|good|lovely|pleasure)$/.test(earlier))
      return "met";
    if (/^(?:talk|chat)$/.test(token.low) && /^(?:to|should|i|must|could|let's|can|will|ought)$/.test(prior))
      return "other";
    if (met.has(token.low)) return "met";
    if (coffee.has(token.low)) return "coffee";
    if (talk.has(token.low) && tokens[before - 1]?.low !== "phone") return "talk";
    if (other.has(token.low) && token.low !== "to") return "other";
  }
  return "other";
};

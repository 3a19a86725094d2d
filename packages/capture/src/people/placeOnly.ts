import { places } from "../words/placeWords";
import type { Range } from "./readTitle";
import type { NoteText } from "./noteText";

/** Whether a range says only a place: "Berlin", "New York". */
export const placeWordsOnly = ({ tokens }: NoteText, { from, to }: Range): boolean => {
  const words = tokens.slice(from, to).map(({ low }) => low);
  return (
    words.every((word) => places.has(word)) ||
    /^(?:new york(?: city)?|san francisco|los angeles|new jersey|the uk|the us|south africa|hong kong|mexico city|tel aviv|cape town|sao paulo|new orleans|buenos aires|kuala lumpur)$/.test(
      words.join(" "),
    )
  );
};

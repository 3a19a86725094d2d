import { decodeAs } from "./charsets";

/** The letters beyond ASCII that names of a language have; the usual ones first, of which some must be there. */
type Alphabet = readonly [usual: string, others: string];

/** What Latin text without any sign of its encoding is mostly written in; of two that fit alike, the first. */
const alphabets: Record<string, readonly Alphabet[]> = {
  "windows-1252": [
    ["äöüß", "é"],
    ["éèêëçàâîïôûùœ", "üæÿ"],
    ["ñáéíóú", "ü"],
    ["ãõçáéêó", "íúâôàü"],
    ["àèéìòù", "îí"],
    ["åäö", "éüáà"],
    ["æøå", "éöäüò"],
    ["éëïöüáó", "èêíúç"],
    ["áéíóúýðþæö", ""],
    ["áéíóú", ""],
  ],
  macintosh: [
    ["äöüß", "é"],
    ["éèêëçàâîïôûùœ", "üæÿ"],
    ["ñáéíóú", "ü"],
    ["ãõçáéêó", "íúâôàü"],
    ["àèéìòù", "îí"],
    ["åäö", "éü"],
    ["æøå", "éöäü"],
  ],
  "windows-1250": [
    ["łąęśżźńć", "ó"],
    ["áíýšž", "řčěďéňóťúů"],
    ["áíýšž", "čľäďéĺňóôŕťú"],
    ["áéőű", "íóöúü"],
    ["ćšžđ", "č"],
    ["ăş", "ţâîáé"],
  ],
  "windows-1254": [["ğışİ", "çöüâîû"]],
};

/** Signs of sentences, which stand between letters only as an apostrophe does. */
const isPunctuation = (sign: string): boolean => /[\p{P}\p{Sc}\p{Zs}©®°™´¨]/u.test(sign);
const isLower = (sign: string): boolean => /\p{Ll}/u.test(sign);
const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/** The letters beyond ASCII in a text, in small letters, and how many signs stand where none would. */
const lettersIn = (text: string): { letters: string[]; misfits: number } => {
  const letters: string[] = [];
  let misfits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign <= "\u007f") continue;
    const [before = " ", after = " "] = [text[at - 1], text[at + 1]];
    const isWithin = isLetter(before) && isLetter(after);
    if (isLetter(sign)) {
      // Nobody is called MüLler.
      if (isLower(before) && !isLower(sign)) misfits += 1;
      // Only Turkish has letters of Icelandic's thorn in the middle of a word, where ş is.
      else if (sign === "þ" && isLetter(before)) misfits += 1;
      else letters.push(sign === "İ" ? sign : sign.toLowerCase());
    } else if (!isPunctuation(sign) || (isWithin && sign !== "’")) misfits += 1;
  }
  return { letters, misfits };
};

/** How much of a text is as a language writes it, the best of those written in this encoding; 0 to 1. */
const fitOf = (sample: Uint8Array, charset: string): number => {
  const { letters, misfits } = lettersIn(decodeAs(sample, charset));
  const said = letters.length + misfits;
  const fits = (alphabets[charset] ?? []).map(([usual, others]) =>
    letters.some((letter) => usual.includes(letter))
      ? letters.filter((letter) => usual.includes(letter) || others.includes(letter)).length
      : 0,
  );
  return said === 0 ? 0 : Math.max(0, ...fits) / said;
};

const enough = 0.85;
const clearly = 0.2;

/**
 * Which encoding Latin text is in, where its letters tell: those of Central Europe, of Turkish and of old Macs stand at the places
 * of others. Null where Western letters fit as well, or where none fits.
 */
export const latinCharset = (sample: Uint8Array): string | null => {
  const western = fitOf(sample, "windows-1252");
  if (western >= enough) return "windows-1252";
  const fits = ["macintosh", "windows-1250", "windows-1254"]
    .map((charset) => ({ charset, fit: fitOf(sample, charset) }))
    .toSorted((one, other) => other.fit - one.fit);
  const [best] = fits;
  return best && best.fit >= enough && best.fit >= western + clearly ? best.charset : null;
};

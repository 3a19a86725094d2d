/** Cyrillic and Greek letters as they are usually written in Latin ones; marks are gone before, so й is и, ї is і. */
const letters: ReadonlyMap<string, string> = new Map(
  (
    "а=a б=b в=v г=g ґ=g д=d е=e ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch " +
    "ъ= ы=y ь= э=e ю=yu я=ya є=ye ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz " +
    "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o"
  )
    .split(" ")
    .map((pair) => {
      const [letter = "", latin = ""] = pair.split("=");
      return [letter, latin] as const;
    }),
);

const greekPairs: readonly (readonly [RegExp, string])[] = [
  [/ου/g, "ou"],
  [/[αa]υ/g, "av"],
  [/ευ/g, "ev"],
  [/μπ/g, "b"],
  [/ντ/g, "nt"],
  [/γγ|γκ/g, "ng"],
];

/** A folded text in Latin letters, where it is Cyrillic or Greek: `юлия` is `yuliya`, `γιωργος` is `giorgos`. */
export const romanised = (folded: string): string => {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(folded)) return folded;
  const paired = greekPairs.reduce((text, [pair, latin]) => text.replace(pair, latin), folded);
  return paired.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => letters.get(letter) ?? letter);
};

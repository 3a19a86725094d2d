/** Letters of scripts written from right to left (UAX 24), and what may stand between two of them. */
const rightToLeft =
  /([\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}](?:[\p{M}\p{N}\s"'.-]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])*)/u;

/**
 * A sentence made up of words of ours and of names: whatever in it is written from right to left stands apart, so that a
 * comma or a number after it stays where it is read.
 */
export const Isolated = ({ children }: { children: string }) =>
  children.split(rightToLeft).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // The parts of one sentence have no other name, and are drawn anew together.
      // eslint-disable-next-line react/no-array-index-key
      <bdi key={at}>{part}</bdi>
    ),
  );

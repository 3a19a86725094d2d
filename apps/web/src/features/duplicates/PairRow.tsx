import { describeMatch } from "../../lib/words";
import type { DuplicatePair } from "@followthrough/contract";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { Row, type RowProps } from "../../ui/Row";
import type { useListKeys } from "../../ui/useListKeys";

interface PairRowProps {
  pair: DuplicatePair;
  rowProps: ReturnType<ReturnType<typeof useListKeys>["rowProps"]>;
  virtual: NonNullable<RowProps["virtual"]>;
  onCompare: () => void;
  onDismiss: () => void;
}

const likely = 0.7;

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** Two who may be one: who, why, and how sure it is. */
export const PairRow = ({ pair, rowProps, virtual, onCompare, onDismiss }: PairRowProps) => {
  const {
    people: [one, other],
    because,
    sure,
    score,
  } = pair;
  const at = [...new Set([one.organization, other.organization].filter(Boolean))].join(" · ");
  return (
    <Row
      {...rowProps}
      virtual={virtual}
      avatar={<Avatar name={one.name} photoUrl={one.photoUrl ?? other.photoUrl} />}
      what={
        <>
          {one.name} <span className="font-[450] text-soft">and</span> {other.name}
        </>
      }
      detail={at}
      why={capital(describeMatch(because))}
      pill={
        <Pill tone={sure ? "ok" : score >= likely ? "due" : "plain"}>
          {sure ? "Sure" : score >= likely ? "Likely" : "Perhaps"}
        </Pill>
      }
      actions={
        <>
          <Button tone="primary" kbd="enter" onClick={onCompare}>
            Compare and merge
          </Button>
          <Button kbd="x" onClick={onDismiss}>
            Not the same
          </Button>
        </>
      }
    />
  );
};

import type { KeyboardEvent } from "react";
import { Kbd } from "../../../ui/Kbd";
import { describeCandidate } from "../model/recognition";
import type { KnownContact } from "../model/row";

interface WhoIsItProps {
  name: string;
  candidates: readonly KnownContact[];
  onAnswer: (contact: KnownContact | null) => void;
}

const look =
  "inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-md border border-line bg-card px-2.5 py-1 text-left text-sm font-[560] transition-colors hover:bg-hover touch:min-h-11";

/** Asks which of the people known is meant. Numbers answer, arrows move, Enter takes the one with the focus. */
export const WhoIsIt = ({ name, candidates, onAnswer }: WhoIsItProps) => {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    } else if (/^[0-9]$/.test(event.key)) {
      const number = Number(event.key);
      const contact = number === 0 ? null : candidates[number - 1];
      if (contact === undefined) return;
      event.preventDefault();
      onAnswer(contact);
    }
  };
  return (
    <div role="group" aria-label={`Is ${name} somebody you know?`} data-question="">
      <div
        role="presentation"
        className="flex flex-wrap items-center gap-1.5 px-3.5 pb-3 pl-[3.875rem] phone:pl-3.5"
        onKeyDown={onKeyDown}
      >
        <span className="mr-1 text-sm text-due">Is it</span>
        {candidates.map((contact, index) => (
          <button key={contact.id} type="button" className={look} onClick={() => onAnswer(contact)}>
            <Kbd keys={String(index + 1)} />
            <span className="truncate">{describeCandidate(contact)}?</span>
          </button>
        ))}
        <button type="button" className={look} onClick={() => onAnswer(null)}>
          <Kbd keys="0" />
          Someone new
        </button>
      </div>
    </div>
  );
};

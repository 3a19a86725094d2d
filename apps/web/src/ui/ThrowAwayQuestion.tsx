import { useEffect, useRef } from "react";
import { Button } from "./Button";

/** In the place of a dialog's buttons, before what was typed is thrown away. The focus comes to it. */
export const ThrowAwayQuestion = ({
  onKeep,
  onThrowAway,
}: {
  onKeep: () => void;
  onThrowAway: () => void;
}) => {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line bg-due-soft px-5 py-3">
      <span role="alert" className="mr-auto text-sm font-[560]">
        Throw away what you typed?
      </span>
      <Button ref={keep} onClick={onKeep}>
        Keep editing
      </Button>
      <Button tone="danger" onClick={onThrowAway}>
        Throw away
      </Button>
    </footer>
  );
};

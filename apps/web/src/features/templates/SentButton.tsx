import { useEffect, useRef } from "react";
import { Button, type ButtonProps } from "../../ui/Button";

/** What follows once a message went out: the primary button in the place of the door, which took the focus with it. */
export const SentButton = (props: ButtonProps) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <Button
      {...props}
      ref={button}
      type="submit"
      tone="primary"
      kbd="mod+enter"
      className="phone:basis-full"
    />
  );
};

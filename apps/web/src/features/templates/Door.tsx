import type { MouseEvent } from "react";
import { Kbd } from "../../ui/Kbd";
import { ariaKeys } from "../../ui/ariaKeys";
import { buttonLook } from "../../ui/buttonLook";
import { cx } from "../../ui/cx";

interface DoorProps {
  label: string;
  /** An address outside the app; none where the message is only copied. */
  to: string | null;
  isPrimary?: boolean;
  onPress: (event: MouseEvent<HTMLElement>) => void;
}

/** By which a message goes out: a link into another program or page, or a button that copies. */
export const Door = ({ label, to, isPrimary = false, onPress }: DoorProps) => {
  const look = cx(buttonLook(isPrimary ? "primary" : "plain"), isPrimary && "phone:basis-full");
  const primary = isPrimary ? { "data-primary": true, "aria-keyshortcuts": ariaKeys("mod+enter") } : {};
  const inside = (
    <>
      <span className="min-w-0 wrap-anywhere">{label}</span>
      {isPrimary && <Kbd keys="mod+enter" tone="onAccent" />}
    </>
  );
  if (to === null)
    return (
      <button type="button" {...primary} className={look} onClick={onPress}>
        {inside}
      </button>
    );
  return (
    <a
      href={to}
      {...primary}
      className={look}
      onClick={onPress}
      {...(to.startsWith("http") ? { target: "_blank", rel: "noopener noreferrer" } : {})}
    >
      {inside}
    </a>
  );
};

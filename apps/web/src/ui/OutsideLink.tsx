import type { ReactNode } from "react";
import { type ButtonTone, buttonLook } from "./buttonLook";

interface OutsideLinkProps {
  /** An address outside the app: `tel:`, `mailto:`, or `https:`, which opens beside it. */
  to: string;
  tone?: ButtonTone;
  onClick?: () => void;
  children: ReactNode;
}

/** Looks like a button, leads to another program or site. */
export const OutsideLink = ({ to, tone, onClick, children }: OutsideLinkProps) => (
  <a
    href={to}
    className={buttonLook(tone)}
    onClick={onClick}
    {...(to.startsWith("http") ? { target: "_blank", rel: "noopener noreferrer" } : {})}
  >
    {children}
  </a>
);

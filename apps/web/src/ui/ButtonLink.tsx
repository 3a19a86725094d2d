import type { MouseEvent, ReactNode } from "react";
import { Link } from "react-router";
import { ariaKeys } from "./ariaKeys";
import { type ButtonSize, type ButtonTone, buttonLook } from "./buttonLook";
import { cx } from "./cx";
import { Kbd } from "./Kbd";

interface ButtonLinkProps {
  /** A page of the app (`/people`), or an address outside it (`tel:`, `mailto:`, `https:`), which opens beside the app. */
  to: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  kbd?: string | undefined;
  wide?: boolean;
  /** A file of the server to keep, and no page. */
  download?: boolean;
  onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
  children: ReactNode;
}

/** Looks like a button, is a link. */
export const ButtonLink = (props: ButtonLinkProps) => {
  const { to, tone = "plain", size, icon, kbd, wide, download, onClick, children } = props;
  const shared = {
    className: cx(buttonLook(tone, size), wide && "w-full"),
    "aria-keyshortcuts": ariaKeys(kbd),
    onClick,
  };
  const inside = (
    <>
      {icon}
      {children}
      {kbd && <Kbd keys={kbd} tone={tone === "primary" || tone === "danger" ? "onAccent" : "plain"} />}
    </>
  );
  if (download) {
    return (
      <a href={to} download {...shared}>
        {inside}
      </a>
    );
  }
  if (to.startsWith("/")) {
    return (
      <Link to={to} {...shared}>
        {inside}
      </Link>
    );
  }
  const beside = to.startsWith("http") ? { target: "_blank", rel: "noopener noreferrer" } : {};
  return (
    <a href={to} {...beside} {...shared}>
      {inside}
    </a>
  );
};

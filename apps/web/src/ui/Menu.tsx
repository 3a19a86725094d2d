import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef, useState } from "react";
import { MenuItems } from "./MenuItems";
import { useFloating } from "./useFloating";

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly kbd?: string;
  readonly tone?: "plain" | "danger";
  readonly disabled?: boolean;
  /** For a choice among several: whether this is the one. */
  readonly checked?: boolean;
  readonly onSelect: () => void;
}

/** What the button that opens a menu must carry. */
export interface MenuTrigger {
  ref: RefObject<HTMLButtonElement | null>;
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  "aria-controls": string;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface MenuProps {
  /** What the menu is about, for those who hear it. */
  label: string;
  renderTrigger: (props: MenuTrigger) => ReactNode;
  items: readonly (MenuItem | "line")[];
  align?: "start" | "end";
  side?: "below" | "above";
}

/** A button that opens a list of acts. Arrows, Home, End and first letters move; Esc and Tab close. */
export const Menu = ({ label, renderTrigger, items, align = "end", side = "below" }: MenuProps) => {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<"first" | "last" | null>(null);
  useFloating(open !== null, button, list, { side, align });

  return (
    <>
      {renderTrigger({
        ref: button,
        "aria-haspopup": "menu",
        "aria-expanded": open !== null,
        "aria-controls": id,
        onClick: () => setOpen(open === null ? "first" : null),
        onKeyDown: (event) => {
          // Where nothing in the menu can take the focus, it is still here.
          if (event.key === "Escape" && open !== null) {
            event.preventDefault();
            event.stopPropagation();
            setOpen(null);
          }
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpen(event.key === "ArrowDown" ? "first" : "last");
        },
      })}
      <div
        ref={list}
        id={id}
        role="menu"
        aria-label={label}
        popover="manual"
        className="popover min-w-48 p-1"
      >
        {open !== null && (
          <MenuItems
            items={items}
            startAt={open}
            button={button}
            list={list}
            onClose={(giveFocusBack) => {
              setOpen(null);
              if (giveFocusBack) button.current?.focus();
            }}
          />
        )}
      </div>
    </>
  );
};

import { Check } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent } from "react";
import { cx } from "./cx";
import { Kbd } from "./Kbd";
import type { MenuItem } from "./Menu";
import { stepIndex, stepOfKey } from "./stepIndex";
import { useOutsidePress } from "./useOutsidePress";

interface MenuItemsProps {
  items: readonly (MenuItem | "line")[];
  startAt: "first" | "last";
  button: RefObject<HTMLElement | null>;
  list: RefObject<HTMLElement | null>;
  onClose: (giveFocusBack: boolean) => void;
}

const lineKey = (next: MenuItem | "line" | undefined) =>
  `line before ${typeof next === "object" ? next.label : ""}`;

/** What is inside an open menu. */
export const MenuItems = ({ items, startAt, button, list, onClose }: MenuItemsProps) => {
  const entries = () => [
    ...(list.current?.querySelectorAll<HTMLElement>("[role^=menuitem]:not([aria-disabled])") ?? []),
  ];
  const begin = useEffectEvent(() =>
    entries()
      .at(startAt === "first" ? 0 : -1)
      ?.focus(),
  );
  // After the layout effect that shows the menu: what is hidden cannot take the focus.
  useEffect(() => begin(), []);
  useOutsidePress(true, [list, button], () => onClose(false));

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    const step = stepOfKey(event.key);
    if (step) {
      event.preventDefault();
      all[stepIndex(at, all.length, step)]?.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      onClose(true);
    } else if (event.key === "Tab") {
      onClose(true);
    } else if (/^\S$/u.test(event.key) && !event.metaKey && !event.ctrlKey) {
      const after = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      const letter = event.key.toLocaleLowerCase();
      after.find((entry) => entry.textContent?.toLocaleLowerCase().startsWith(letter))?.focus();
    }
  };
  return (
    <div role="presentation" onKeyDown={onKeyDown}>
      {items.map((item, index) =>
        item === "line" ? (
          <hr key={lineKey(items[index + 1])} className="mx-2 my-1 border-line" />
        ) : (
          <button
            key={item.label}
            type="button"
            role={item.checked === undefined ? "menuitem" : "menuitemradio"}
            aria-checked={item.checked}
            aria-disabled={item.disabled || undefined}
            tabIndex={-1}
            onClick={() => {
              if (item.disabled) return;
              onClose(true);
              item.onSelect();
            }}
            onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
            className={cx(
              "flex min-h-8 w-full items-center gap-2.5 rounded-md px-2.5 text-left text-sm font-[520] outline-none focus:bg-hover aria-disabled:opacity-55 touch:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0",
              item.tone === "danger" ? "text-late" : "text-ink [&>svg]:text-soft",
            )}
          >
            {item.icon}
            <span className="flex-1">{item.label}</span>
            {item.checked && <Check aria-hidden="true" />}
            {item.kbd && <Kbd keys={item.kbd} />}
          </button>
        ),
      )}
    </div>
  );
};

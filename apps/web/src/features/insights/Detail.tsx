import { ChevronRight } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useLocation } from "react-router";
import { useAddress } from "../../lib/useAddress";
import { cardAddress } from "../../ui/TitledCard";
import { cx } from "../../ui/cx";

/** What stands open, in the address, so that coming back from a list it is as it was left. */
const openIn = (params: URLSearchParams): string[] => (params.get("open") ?? "").split(",").filter(Boolean);

/** Figures behind their heading, until it is pressed. An address that names it, or says that it is open, opens it. */
export const Detail = ({ name, title, children }: { name: string; title: string; children: ReactNode }) => {
  const [params, change] = useAddress();
  const { hash, key } = useLocation();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const isNamed = hash === cardAddress("", title);
  const isOpen = openIn(params).includes(name);
  const set = (next: boolean) =>
    change((before) => {
      const others = openIn(before).filter((one) => one !== name);
      const open = next ? [...others, name] : others;
      if (open.length > 0) before.set("open", open.join());
      else before.delete("open");
    });
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (!isNamed || opened.current === key) return;
    opened.current = key;
    button.current?.focus();
  }, [isNamed, key]);
  const isShown = isOpen || isNamed;
  return (
    <section className="rounded-lg border border-line bg-card">
      <h2>
        <button
          ref={button}
          type="button"
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => set(!isShown)}
          className="flex w-full items-center gap-2 rounded-lg px-4 py-2.5 text-left font-[600] hover:bg-hover touch:min-h-11"
        >
          <ChevronRight
            aria-hidden="true"
            className={cx("size-4 shrink-0 text-soft transition-transform", isShown && "rotate-90")}
          />
          {title}
        </button>
      </h2>
      <div id={id} hidden={!isShown} className="px-4 pb-4">
        {isShown && children}
      </div>
    </section>
  );
};

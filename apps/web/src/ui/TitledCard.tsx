import { type ReactNode, useEffect, useId, useRef } from "react";
import { useLocation } from "react-router";
import { Card } from "./Card";

/** The address of a card on its page: `/settings#Look`. */
export const cardAddress = (page: string, title: string): string => `${page}#${encodeURIComponent(title)}`;

/** One subject with its heading. An address that names it leads there, though it may be drawn later than the page. */
export const TitledCard = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash, key } = useLocation();
  // Asked for once more, it is another visit.
  const wanted = hash === cardAddress("", title) ? key : null;
  useEffect(() => {
    if (wanted !== null) heading.current?.focus();
  }, [wanted]);
  return (
    <Card>
      <section aria-labelledby={id}>
        <h2 ref={heading} id={id} tabIndex={-1} className="mb-3 scroll-mt-6 font-[640]">
          {title}
        </h2>
        {children}
      </section>
    </Card>
  );
};

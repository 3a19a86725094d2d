import { type ReactNode, useId } from "react";
import { Card } from "./Card";

/** One subject with its heading. */
export const TitledCard = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <Card>
      <section aria-labelledby={id}>
        <h2 id={id} className="mb-3 font-[640]">
          {title}
        </h2>
        {children}
      </section>
    </Card>
  );
};

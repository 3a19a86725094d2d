import type { Import } from "@followthrough/contract";
import { Link } from "react-router";
import { describeKept } from "../../lib/words";
import { pagePaths } from "../../lib/pagePaths";
import { ButtonLink } from "../../ui/ButtonLink";
import { List } from "../../ui/List";
import { SectionHeading } from "../../ui/SectionHeading";
import { plural } from "../../ui/plural";

/** An import that was taken back, and who was kept all the same. */
export const ImportUndone = ({ found: { kept } }: { found: Import }) => (
  <div className="space-y-5">
    <p className="text-lg font-[620]">
      This import was undone. {kept.length === 0 && "Everything is as it was before it."}
    </p>
    {kept.length > 0 && (
      <section aria-label="Kept">
        <SectionHeading count={kept.length}>Kept, because of what came after</SectionHeading>
        <List label={`${plural(kept.length, "person", "people")} kept`}>
          {kept.map(({ contactId, name, because }) => (
            <li
              key={contactId}
              className="flex flex-wrap items-baseline gap-x-3 border-t border-line px-4 py-2.5 first:border-t-0"
            >
              <Link to={pagePaths.person(contactId)} className="font-[560] hover:underline">
                {name}
              </Link>
              <span className="text-sm text-soft">{describeKept(because)}</span>
            </li>
          ))}
        </List>
      </section>
    )}
    <div className="flex flex-wrap gap-2">
      <ButtonLink to="/import">Import a file</ButtonLink>
    </div>
  </div>
);

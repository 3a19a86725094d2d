import type { ContactRow } from "@followthrough/contract";
import { callApi } from "../../lib/callApi";
import { Marked } from "../../ui/Marked";
import { FoundLine } from "../../ui/FoundLine";

/** The people that a few letters may mean, whoever is meant most likely first; before any, those who are new. */
export const findPeople = async (text: string): Promise<readonly ContactRow[]> => {
  const query = { search: text, limit: 8, sort: text === "" ? "newest" : "match" } as const;
  return (await callApi("GET /contacts", { query })).contacts;
};

/** What is said of a name that is nobody's. */
export const unchosen = { required: "Choose somebody.", optional: "Choose somebody, or empty this." };

/** Somebody to be picked: where they work stays in sight, and where else the letters were found. */
export const FoundPerson = ({ person }: { person: ContactRow }) => {
  const { name, title, organization, found } = person;
  const work = [title, organization].filter(Boolean).join(", ");
  const isInWork = found?.line === work;
  return (
    <span className="block min-w-0 wrap-anywhere">
      <Marked text={name} marks={found?.nameMarks ?? []} />
      {work && (
        <span className="font-[450] text-soft">
          {" · "}
          <Marked text={work} marks={isInWork ? found.marks : []} />
        </span>
      )}
      {found && found.line !== "" && !isInWork && (
        <span className="block truncate text-xs font-[450] text-soft">
          <FoundLine found={found} />
        </span>
      )}
    </span>
  );
};

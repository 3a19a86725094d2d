import type { Chain } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";

/** Somebody on a chain; of somebody in the trash the place alone. */
export const PersonOnChain = ({ person }: { person: Chain["wayBack"]["people"][number] | undefined }) =>
  person &&
  (person.removed ? (
    <span className="text-soft italic">{person.name}</span>
  ) : (
    <Link to={pagePaths.person(person.id)} className="font-[560] underline-offset-2 hover:underline">
      {person.name}
    </Link>
  ));

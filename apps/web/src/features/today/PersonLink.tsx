import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { Avatar } from "../../ui/Avatar";

interface PersonLinkProps {
  contact: { readonly id: string; readonly name: string; readonly photoUrl: string | null };
}

/** The mark of a row, which leads to the person; by keyboard the key `o` does. */
export const PersonLink = ({ contact: { id, name, photoUrl } }: PersonLinkProps) => (
  <Link
    to={pagePaths.person(id)}
    tabIndex={-1}
    className="relative z-1 block rounded-full hover:ring-2 hover:ring-accent"
  >
    <Avatar name={name} photoUrl={photoUrl} />
    <span className="sr-only">Open {name}</span>
  </Link>
);

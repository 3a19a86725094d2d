import { Ellipsis } from "lucide-react";
import { IconButton } from "./IconButton";
import { Menu, type MenuItem } from "./Menu";

interface RowMenuProps {
  /** What the row is about: "Call Sam Okafor". */
  about: string;
  items: readonly (MenuItem | "line")[];
}

/** All else that a row offers: beside it stand at most two buttons. */
export const RowMenu = ({ about, items }: RowMenuProps) => (
  <Menu
    label={`More: ${about}`}
    renderTrigger={(trigger) => (
      <IconButton {...trigger} label={`More: ${about}`} icon={<Ellipsis aria-hidden="true" />} />
    )}
    items={items}
  />
);

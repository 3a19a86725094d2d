import { Users } from "lucide-react";
import { Button } from "../../ui/Button";
import { ButtonLink } from "../../ui/ButtonLink";
import { EmptyState } from "../../ui/EmptyState";

interface NobodyShownProps {
  search: string;
  /** Others are there, who are left out. */
  isNarrowed: boolean;
  onShowEverybody: () => void;
  onAdd: () => void;
}

/** In the place of a list of people in which there is nobody. */
export const NobodyShown = ({ search, isNarrowed, onShowEverybody, onAdd }: NobodyShownProps) =>
  isNarrowed ? (
    <EmptyState
      title={search ? `Nobody for “${search}”` : "Nobody fits"}
      actions={
        <>
          <Button onClick={onShowEverybody}>Show everybody</Button>
          {search && <Button onClick={onAdd}>Add a person</Button>}
        </>
      }
    >
      Try fewer letters, or another filter.
    </EmptyState>
  ) : (
    <EmptyState
      icon={<Users />}
      title="Nobody here yet"
      actions={
        <>
          <Button tone="primary" onClick={onAdd}>
            Add a person
          </Button>
          <ButtonLink to="/import">Import your contacts</ButtonLink>
        </>
      }
    >
      Add the last person you met, or bring in those you know.
    </EmptyState>
  );

import { Loaded } from "../../lib/Loaded";
import { EmptyState } from "../../ui/EmptyState";
import { List } from "../../ui/List";
import { PageHeader } from "../../ui/PageHeader";
import { Row } from "../../ui/Row";
import { SkeletonRows } from "../../ui/Skeleton";

interface FigureListProps {
  title: string;
  /** What it is put down to: "Through Dana Ruiz". */
  sub?: string | undefined;
  read: {
    total: number | undefined;
    error: Error | null;
    refetch: () => unknown;
    isFetching: boolean;
  };
  rows: readonly { key: string; to: string; what: string; detail: string; why: string }[] | undefined;
}

/** Whom or what a figure counts, the latest first. */
export const FigureList = ({ title, sub, read, rows }: FigureListProps) => {
  const { total } = read;
  const count = total?.toLocaleString();
  return (
    <>
      <PageHeader
        back={{ to: "/insights", label: "Insights" }}
        title={title}
        tab={`${title}, insights`}
        sub={[count, sub].filter(Boolean).join(" · ")}
      />
      <div className="mt-4">
        {!rows && <Loaded read={read} skeleton={<SkeletonRows count={5} />} />}
        {rows?.length === 0 && (
          <EmptyState title="Nothing counts here any more">
            What it counted was taken away meanwhile.
          </EmptyState>
        )}
        {rows && rows.length > 0 && (
          <List label={title}>
            {rows.map(({ key, ...row }) => (
              <Row key={key} rowId={key} {...row} />
            ))}
          </List>
        )}
        {rows && total !== undefined && rows.length < total && (
          <p className="mt-2 text-sm text-soft">The latest {rows.length.toLocaleString()} are shown.</p>
        )}
      </div>
    </>
  );
};

import type { Calls } from "@followthrough/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Page } from "../../shell/Page";
import { RouteFallback } from "../../shell/RouteFallback";
import { Avatar } from "../../ui/Avatar";
import { PageHeader } from "../../ui/PageHeader";
import { SkeletonRows } from "../../ui/Skeleton";
import { usePressedEarly } from "../../ui/usePressedEarly";

type Listed = Calls["GET /contacts"]["answer"]["contacts"];

/** Somebody while their page is on its way: at once what the list they were opened from says of them, if there was one. */
export const PersonAwaited = ({ id }: { id: string }) => {
  usePressedEarly();
  const pages = useQueryClient().getQueriesData<Listed>({ queryKey: ["GET /contacts", "page"] });
  const known = pages.flatMap(([, rows]) => rows ?? []).find((contact) => contact.id === id);
  if (!known) return <RouteFallback />;
  return (
    <Page aside={null}>
      <PageHeader
        back={{ to: "/people", label: "People" }}
        title={known.name}
        lead={<Avatar name={known.name} photoUrl={known.photoUrl} size="lg" />}
        sub={[known.title, known.organization].filter(Boolean).join(", ")}
      />
      <div className="mt-7">
        <SkeletonRows />
      </div>
    </Page>
  );
};

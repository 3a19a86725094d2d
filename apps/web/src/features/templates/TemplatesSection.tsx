import type { MessageTemplate } from "@followthrough/contract";
import { Suspense, useState } from "react";
import { Loaded } from "../../lib/Loaded";
import { shownVersionOf } from "../../lib/recordVersions";
import { useReopenForms } from "../../lib/useReopenForms";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { actionOptions } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { SkeletonRows } from "../../ui/Skeleton";
import { toast } from "../../ui/toast";
import { dialogOnDemand } from "../../lib/onDemand";
import { undoBy } from "../../lib/undoBy";

const TemplateDialog = dialogOnDemand(async () => (await import("./TemplateDialog")).TemplateDialog);

/** The messages to start from, by what they are for: those that come with the program, and one's own. */
export const TemplatesSection = () => {
  const read = useApiQuery("GET /templates", {});
  const { data } = read;
  const [open, setOpen] = useState<MessageTemplate | "new" | null>(null);
  const edits = (data?.templates ?? []).map((one) => [`edit message ${one.id}`, () => setOpen(one)] as const);
  useReopenForms({ "add message": () => setOpen("new"), ...Object.fromEntries(edits) }, data !== undefined);
  const remove = useApiMutation("DELETE /templates/:id");
  const toTrash = (template: MessageTemplate) => {
    const { id, name } = template;
    remove.mutate(
      { params: { id }, version: shownVersionOf(template) },
      {
        onSuccess: () =>
          toast({
            text: `${name} is in the trash`,
            ...undoBy("POST /templates/:id/restoration", { params: { id } }),
          }),
      },
    );
  };
  const groups = actionOptions
    .map(({ value, label }) => ({
      label,
      templates: data?.templates.filter(({ action }) => action === value) ?? [],
    }))
    .filter(({ templates }) => templates.length > 0);
  return (
    <Card>
      <p className="mb-3 text-sm text-soft">
        Words to start from when you do a step. They open in your own programs; nothing is sent from here.
      </p>
      <Loaded read={read} skeleton={<SkeletonRows count={3} />}>
        {() => (
          <div className="mb-3 space-y-3">
            {groups.map(({ label, templates }) => (
              <section key={label} aria-label={label}>
                <h3 className="text-sm font-[600] text-soft">{label}</h3>
                <ul className="divide-y divide-line">
                  {templates.map((template) => (
                    <li key={template.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
                      <p className="min-w-0 flex-1 basis-52">
                        {template.name}
                        {template.hasOriginal && !template.isOriginal && (
                          <span className="text-sm text-soft"> · changed by you</span>
                        )}
                      </p>
                      <div className="flex gap-1.5">
                        <Button onClick={() => setOpen(template)} aria-label={`Edit ${template.name}`}>
                          Edit
                        </Button>
                        <Button
                          tone="quiet"
                          onClick={() => toTrash(template)}
                          aria-label={`Remove ${template.name}`}
                        >
                          Remove
                        </Button>
                      </div>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </Loaded>
      <Button onClick={() => setOpen("new")}>New message</Button>
      <Suspense>
        {open === "new" && <TemplateDialog onClose={() => setOpen(null)} />}
        {open !== null && open !== "new" && <TemplateDialog template={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </Card>
  );
};

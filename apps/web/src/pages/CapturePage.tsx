import { Suspense, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { CaptureFields, DebriefLink, fetchForWords } from "../features/captures/CaptureFields";
import { SaveCapture } from "../features/captures/SaveCapture";
import { useCaptureFlow } from "../features/captures/useCaptureFlow";
import { runWhenIdle } from "../lib/runWhenIdle";
import { useAddress } from "../lib/useAddress";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { PageHeader } from "../ui/PageHeader";
import { useHotkeys } from "../ui/useHotkeys";
import { dialogOnDemand } from "../lib/onDemand";

const AddPersonDialog = dialogOnDemand(
  async () => (await import("../features/contacts/AddPersonDialog")).AddPersonDialog,
);

/** A line of words becomes people, referrals and next steps, in one act. */
export const CapturePage = () => {
  const box = useRef<HTMLTextAreaElement>(null);
  const flow = useCaptureFlow(box);
  const [isForm, setIsForm] = useState(false);
  const [address, changeAddress] = useAddress();
  const given = address.get("text") ?? "";
  const takeGiven = useEffectEvent(() => {
    // Taken out of the address first: loaded anew it would be added again.
    changeAddress((params) => params.delete("text"));
    flow.addText(given);
  });
  useLayoutEffect(() => {
    if (given.trim() !== "") takeGiven();
  }, [given]);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => runWhenIdle(fetchForWords), []);
  useHotkeys([{ keys: "c", label: "Write", group: "This page", run: () => box.current?.focus() }]);
  return (
    <Page>
      <PageHeader title="Capture" />
      <form
        className="mt-4"
        onSubmit={(event) => {
          event.preventDefault();
          void flow.save();
        }}
      >
        <div
          role="presentation"
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.defaultPrevented) return;
            event.preventDefault();
            // As by the button: words in a box that mean nothing yet stop it.
            event.currentTarget.closest("form")?.requestSubmit();
          }}
        >
          <CaptureFields flow={flow} box={box} />
          <div
            data-foot=""
            className="sticky bottom-0 mt-3 bg-linear-to-t from-paper from-75% to-transparent py-3 phone:bottom-[calc(4.25rem+env(safe-area-inset-bottom))]"
          >
            <SaveCapture flow={flow} wide />
          </div>
        </div>
      </form>
      <DebriefLink flow={flow} />
      <div className="mt-1 text-center">
        <Button tone="quiet" onClick={() => setIsForm(true)}>
          Fill in a form instead
        </Button>
      </div>
      <Suspense>{isForm && <AddPersonDialog onClose={() => setIsForm(false)} />}</Suspense>
    </Page>
  );
};

import { useRef, useState } from "react";
import { Loaded } from "../../lib/Loaded";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { SkeletonRows } from "../../ui/Skeleton";
import { TextInput } from "../../ui/TextInput";
import { TitledCard } from "../../ui/TitledCard";
import { toast } from "../../ui/toast";
import { formatMoment } from "../../lib/formatMoment";

/** An address that was made just now: it is told this once. */
const NewAddress = ({ address }: { address: string }) => {
  const box = useRef<HTMLInputElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toast({ text: "Address copied" });
    } catch {
      // Without https a browser lets nothing be copied by itself.
      box.current?.select();
    }
  };
  return (
    <div className="mt-3 rounded-lg border border-line bg-accent-soft p-3.5">
      <Field
        label="The address of your calendar"
        hint="Copy it now: it is not shown again. In your calendar program, add a calendar “from URL” or “by subscription”. Whoever has this address can read it."
      >
        <div className="flex flex-wrap gap-2">
          <TextInput
            ref={box}
            readOnly
            value={address}
            className="min-w-0 flex-[1_1_14rem]"
            onFocus={(event) => event.target.select()}
          />
          <Button tone="primary" onClick={() => void copy()}>
            Copy
          </Button>
        </div>
      </Field>
    </div>
  );
};

interface SureProps {
  title: string;
  description: string;
  button: string;
  busy: boolean;
  onYes: () => void;
  onClose: () => void;
}

const Sure = ({ title, description, button, busy, onYes, onClose }: SureProps) => (
  <Dialog
    title={title}
    description={description}
    size="sm"
    onClose={onClose}
    onSubmit={onYes}
    typed={null}
    footer={
      <>
        <Button onClick={onClose}>Leave it</Button>
        <Button type="submit" tone="primary" busy={busy}>
          {button}
        </Button>
      </>
    }
  />
);

/** The steps in one's own calendar: made, read by other programs at a secret address, ended. */
export const CalendarSection = () => {
  const read = useApiQuery("GET /calendar-feed", {});
  const { data } = read;
  const make = useApiMutation("POST /calendar-feed");
  const choose = useApiMutation("PUT /calendar-feed");
  const end = useApiMutation("DELETE /calendar-feed");
  const [address, setAddress] = useState<string | null>(null);
  const [asked, setAsked] = useState<"make" | "end" | null>(null);
  const feed = data?.feed ?? null;
  // As it was pressed, until it is read as it is.
  const [pressed, setPressed] = useState<boolean | null>(null);
  if (pressed !== null && pressed === feed?.withConversations) setPressed(null);
  const makeIt = () =>
    make.mutate(
      { body: { withConversations: feed?.withConversations ?? false } },
      {
        onSuccess: ({ path, url }) => {
          setAsked(null);
          setAddress(url ?? location.origin + path);
        },
      },
    );
  const endIt = () =>
    end.mutate(
      {},
      {
        onSuccess: () => {
          setAsked(null);
          setAddress(null);
          toast({ text: "The calendar ended; its address is dead" });
        },
      },
    );
  return (
    <TitledCard title="Calendar">
      <p className="text-soft">
        Your open steps in the calendar you use: whole days, or at their time, kept up to date by itself.
      </p>
      {!data ? (
        <Loaded read={read} skeleton={<SkeletonRows count={1} />} />
      ) : feed ? (
        <>
          {address ? (
            <NewAddress address={address} />
          ) : (
            <p className="mt-3">
              <span className="font-[560]">On since {formatMoment(feed.createdAt)}.</span>{" "}
              <span className="text-soft">Its address was shown once. If you lost it, make a new one.</span>
            </p>
          )}
          <div className="mt-3">
            <Checkbox
              label="Tell what was said last"
              hint="With each step, the first line of the last conversation. Whoever has the address reads it too."
              checked={pressed ?? feed.withConversations}
              onChange={(event) => {
                if (choose.isPending) return;
                setPressed(event.target.checked);
                choose.mutate(
                  { body: { withConversations: event.target.checked } },
                  { onError: () => setPressed(null) },
                );
              }}
            />
          </div>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button onClick={() => setAsked("make")}>New address…</Button>
            <Button onClick={() => setAsked("end")}>End the calendar…</Button>
          </div>
        </>
      ) : (
        <div className="mt-3">
          <Button tone="primary" onClick={makeIt} busy={make.isPending}>
            Make a calendar address
          </Button>
        </div>
      )}
      {asked === "make" && (
        <Sure
          title="Make a new address?"
          description="The address there is now is dead at once, in every program that reads it. You give them the new one."
          button="Make a new address"
          busy={make.isPending}
          onYes={makeIt}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "end" && (
        <Sure
          title="End the calendar?"
          description="Its address is dead at once. Programs that read it find nothing there any more; your steps stay here."
          button="End the calendar"
          busy={end.isPending}
          onYes={endIt}
          onClose={() => setAsked(null)}
        />
      )}
    </TitledCard>
  );
};

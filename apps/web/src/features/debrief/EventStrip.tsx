import { pastDays } from "../../ui/dayExamples";
import { DayField } from "../../ui/DayField";
import { Field } from "../../ui/Field";
import { TextInput } from "../../ui/TextInput";
import { EventPicker } from "../events/EventPicker";
import { formatEventDays } from "../events/describeEvent";
import type { Desk } from "./useDesk";
import { useDayHabits } from "../../lib/useDayHabits";
import { useDayWordsLate } from "../../lib/useDayWordsLate";

/** Where they were met: an event there is, or a new one by its name, first day and place. */
export const EventStrip = ({ desk }: { desk: Desk }) => {
  const habits = useDayHabits();
  const { debrief, edit, event, isEventGone, metOn, today } = desk;
  const problems = desk.problems.event;
  const { eventId, eventName, place, day } = debrief;
  // The empty page is drawn without the words for days.
  const hasRows = debrief.rows.length > 0;
  const readDay = useDayWordsLate(({ dayOnEitherSide }) => dayOnEitherSide(today, habits), hasRows);
  const isNew = eventId === null && eventName !== "";
  return (
    <div className="mt-5 grid items-start gap-x-3 gap-y-2 laptop:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_minmax(0,1.2fr)]">
      <Field
        label="Event"
        error={isEventGone ? "This event is gone. Pick another one." : problems["name"]}
        hint={
          isNew ? (
            "A new event"
          ) : event ? (
            [formatEventDays(event, today), event.place].filter(Boolean).join(" · ")
          ) : eventId === null ? (
            "Pick one, or type the name of a new one."
          ) : (
            <span>&nbsp;</span>
          )
        }
      >
        <EventPicker
          value={eventName === "" ? null : { id: eventId ?? "new", name: eventName }}
          onChange={(picked) =>
            edit((now) => ({
              ...now,
              eventId: picked?.id ?? null,
              eventName: picked?.name ?? "",
              day: null,
            }))
          }
          onName={(name) => edit((now) => ({ ...now, eventId: null, eventName: name }))}
          placeholder="ALA Annual"
        />
      </Field>
      <Field label={isNew ? "First day" : "Met on"} error={problems["startsOn"]}>
        <DayField
          value={isNew ? (day ?? today) : metOn}
          onChange={(chosen) => edit((now) => ({ ...now, day: chosen }))}
          today={today}
          parse={readDay}
          examples={pastDays(today)}
        />
      </Field>
      {isNew && (
        <Field label="Place" optional error={problems["place"]}>
          <TextInput
            value={place}
            onChange={(change) => edit((now) => ({ ...now, place: change.target.value }))}
          />
        </Field>
      )}
    </div>
  );
};

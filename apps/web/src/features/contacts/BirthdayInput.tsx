import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";

const months = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1).padStart(2, "0"),
  label: new Intl.DateTimeFormat(undefined, { month: "long", calendar: "gregory", timeZone: "UTC" }).format(
    Date.UTC(2000, at, 1),
  ),
}));
const dates = Array.from({ length: 31 }, (_, at) => ({
  value: String(at + 1).padStart(2, "0"),
  label: String(at + 1),
}));
const none = (label: string) => ({ value: "", label });

/** The parts of `1980-03-22`, `--03-22`, and of what is chosen so far: `--03-`, `1980--`. */
export const partsOf = (birthday: string) => {
  const [year = "", month = "", date = ""] = birthday.replace(/^--/, "-").split("-");
  return { year, month, date };
};

export const birthdayOf = ({ year, month, date }: ReturnType<typeof partsOf>): string =>
  year === "" && month === "" && date === "" ? "" : `${year || "-"}-${month}-${date}`;

interface BirthdayInputProps {
  /** Nothing for none. What is chosen half is refused by the server, in words, and stays. */
  value: string;
  onChange: (birthday: string) => void;
}

/** A birthday with or without its year, inside a `Field` that is a group. */
export const BirthdayInput = ({ value, onChange }: BirthdayInputProps) => {
  const parts = partsOf(value);
  const set = (changed: Partial<typeof parts>) => onChange(birthdayOf({ ...parts, ...changed }));
  return (
    <div className="grid max-w-sm grid-cols-[minmax(0,1fr)_5.5rem_5.5rem] gap-2">
      <Select
        id={undefined}
        aria-label="Month"
        options={[none("Month"), ...months]}
        value={parts.month}
        onChange={(event) => set({ month: event.target.value })}
      />
      <Select
        id={undefined}
        aria-label="Day"
        options={[none("Day"), ...dates]}
        value={parts.date}
        onChange={(event) => set({ date: event.target.value })}
      />
      <TextInput
        id={undefined}
        aria-label="Year"
        inputMode="numeric"
        placeholder="Year"
        value={parts.year}
        onChange={(event) => set({ year: event.target.value.replace(/\D/g, "").slice(0, 4) })}
      />
    </div>
  );
};

import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { Chip } from "./Chip";
import { useFieldControl, useOwnProblem } from "./fieldContext";
import { useRefusing } from "./useRefusing";
import { makeSecondPress } from "./secondPress";
import { addBox } from "./settleTyping";
import { splitEntries } from "./splitEntries";

interface ChipInputProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What is wrong with one entry, in words; null when nothing. What is wrong stays in the box, and stops the form. */
  check?: (entry: string) => string | null;
  /** What of the text counts, where more of it is pasted: of `"Doe, Jane" <jane@…>` the address. */
  read?: (text: string) => string;
  suggestions?: readonly string[];
  placeholder?: string;
  /** Which keys a phone shows. */
  inputMode?: "email" | "tel" | undefined;
  "aria-label"?: string;
  ref?: Ref<HTMLInputElement>;
}

/** Several short texts (tags, addresses): Enter, comma or leaving the box adds one, Backspace takes the last one back. */
export const ChipInput = (props: ChipInputProps) => {
  const { value, onChange, check, read = (text) => text, suggestions, placeholder, ref, inputMode } = props;
  const id = useId();
  const field = useFieldControl();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  useOwnProblem(problem !== null);
  const input = useRef<HTMLInputElement>(null);
  const [presses] = useState(makeSecondPress<string>);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current, []);
  // What is wrong is in no list yet: a form sent without it would lose it.
  useLayoutEffect(() => input.current?.setCustomValidity(problem ?? ""), [problem]);
  useRefusing(input);

  const add = (typed: string) => {
    const entries = splitEntries(read(typed), value);
    const wrong = entries.filter((entry) => check?.(entry));
    setProblem(wrong.map((entry) => check?.(entry) ?? null)[0] ?? null);
    setText(wrong.join(", "));
    const right = entries.filter((entry) => !wrong.includes(entry));
    if (right.length > 0) onChange([...value, ...right]);
  };
  const enter = useEffectEvent(() => add(text));
  useEffect(() => addBox(() => enter()), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The second half of a double press on the last chip, from which the focus came here: it sends no form.
    if (event.key === "Enter" && presses.justPressed(event.timeStamp) !== null) return event.preventDefault();
    // The form is sent by this very press, and with what is in the box.
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) flushSync(() => add(text));
    else if (
      (event.key === "Enter" && !event.metaKey && !event.ctrlKey && text.trim()) ||
      event.key === ","
    ) {
      event.preventDefault();
      add(text);
    } else if (event.key === "Backspace" && text === "" && value.length > 0) {
      event.preventDefault();
      setText(value.at(-1) ?? "");
      onChange(value.slice(0, -1));
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text");
    if (!/[,;\t\n]/.test(pasted) && read(pasted) === pasted) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    add(`${text.slice(0, selectionStart ?? undefined)}${pasted}${text.slice(selectionEnd ?? text.length)}`);
  };
  return (
    <div>
      <div className="flex min-h-9 flex-wrap items-center gap-1.5 rounded-md border border-edge bg-card p-1 transition-[border-color] focus-within:border-accent focus-within:outline-2 focus-within:outline-ring touch:min-h-11">
        {value.map((entry) => (
          <Chip
            key={entry}
            removeLabel={`Remove ${entry}`}
            onRemove={({ timeStamp }) => {
              presses.isSecond(entry, timeStamp);
              onChange(value.filter((kept) => kept !== entry));
            }}
          >
            {entry}
          </Chip>
        ))}
        <input
          {...field}
          aria-label={props["aria-label"]}
          aria-invalid={problem !== null || field["aria-invalid"]}
          aria-describedby={
            [problem && `${id}problem`, field["aria-describedby"]].filter(Boolean).join(" ") || undefined
          }
          ref={input}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          autoCapitalize="off"
          list={suggestions ? `${id}list` : undefined}
          value={text}
          placeholder={value.length === 0 ? placeholder : undefined}
          onChange={(event) => {
            const { data } = event.nativeEvent as InputEvent;
            // A phone's keyboard sends its comma as text and as no key.
            if (data?.endsWith(",")) return add(event.target.value);
            setText(event.target.value);
            setProblem(null);
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => add(text)}
          className="min-w-24 flex-1 bg-transparent px-2 py-0.5 text-base outline-none touch:min-h-10 touch:text-[1rem]"
        />
      </div>
      {suggestions && (
        <datalist id={`${id}list`}>
          {suggestions
            .filter((entry) => !value.includes(entry))
            .map((entry) => (
              <option key={entry} value={entry}>
                {entry}
              </option>
            ))}
        </datalist>
      )}
      {problem && (
        <p id={`${id}problem`} role="alert" className="mt-1 text-sm text-late">
          {problem}
        </p>
      )}
    </div>
  );
};

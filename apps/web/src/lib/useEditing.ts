import { useState } from "react";
import type { Choice, Overlap } from "../ui/editedField";
import { toast } from "../ui/toast";
import type { CallData } from "./editBy";
import { type EditedVersion, type Versioned, shownVersionOf } from "./recordVersions";
import { callBack, saveMerging, sendBack } from "./saveMerging";
import { isSame, mergeThreeWay } from "./threeWay";
import { type FormPlace, useForm } from "./useForm";
import { useOnce } from "./useOnce";
import { undoByCall } from "./undoBy";

interface EditingOptions<R extends Versioned, T extends object> {
  /** As in `useForm`. */
  place: FormPlace;
  /** What the fields show of a record; without one, what a new one begins with. */
  formOf: (record: R | undefined) => T;
  /** Sends the fields as made from the version, which is that of `from`. */
  send: (value: T, version: EditedVersion, from: R) => Promise<R>;
  /** The call that `send` makes (`editBy`): its undo outlives the page. */
  callOf?: (value: T, version: EditedVersion, from: R) => CallData;
  onSaved?: (saved: R) => void;
  /** What was changed, in the notice that takes it back. */
  notice?: (saved: R) => string;
  /** Whether sending the fields as they were takes the change back whole. */
  canUndo?: (saved: R, before: R) => boolean;
  /** For a form that is always open: until something is typed it shows the record as it comes in. */
  followsUntilTyped?: boolean;
}

type Field<T> = Extract<keyof T, string>;

/** What `ChangedElsewhere` needs to ask which of two values is to stay. */
export interface Choosing<T> {
  readonly value: T;
  readonly overlaps: readonly Overlap<T, Field<T>>[];
  /** Raised each time somebody is to look there. */
  readonly asked: number;
  /** Saving was tried before everything was chosen. */
  readonly isMissing: boolean;
  readonly choose: <K extends Field<T>>(field: K, choice: Choice, value: T[K]) => void;
}

const overlapsOf = <T extends object>(
  fields: readonly Field<T>[],
  mine: T,
  theirs: T,
): readonly Overlap<T, Field<T>>[] =>
  fields.map((field) => ({ field, mine: mine[field], theirs: theirs[field], own: null, choice: null }));

/**
 * The fields of a form and the record they were made from, taken together when the editing begins: what is read anew
 * later changes neither. Every form that changes a record saves by this.
 */
export const useEditing = <R extends Versioned, T extends object>(
  record: R | undefined,
  { place, formOf, send, callOf, onSaved, notice, canUndo, followsUntilTyped = false }: EditingOptions<R, T>,
) => {
  const [snapshot, setSnapshot] = useState(record);
  const form = useForm(formOf(record), place, { base: snapshot && formOf(snapshot) });
  // What was kept was typed over an older state of the record, perhaps: then it is merged as any edit is.
  const [overlaps, setOverlaps] = useState<readonly Overlap<T, Field<T>>[]>(() => {
    if (!record || !form.givenBack) return [];
    const theirs = formOf(record);
    const { base, typed } = form.givenBack;
    const merged = mergeThreeWay({ ...theirs, ...base }, { ...theirs, ...typed }, theirs);
    return overlapsOf(merged.overlaps, merged.value, theirs);
  });
  const [asked, setAsked] = useState(overlaps.length > 0 ? 1 : 0);
  const [isMissing, setMissing] = useState(false);
  const [saving, setSaving] = useState(false);
  const once = useOnce();
  // After saving, what is read of the record is the older one for a moment; it is nothing new.
  const [seen, setSeen] = useState(record?.version);
  if (record && seen !== record.version && record.version === snapshot?.version) setSeen(record.version);

  const isUntouched =
    snapshot !== undefined && overlaps.length === 0 && !saving && isSame(form.value, formOf(snapshot));
  const isNew = record !== undefined && record.version !== seen && record.version !== snapshot?.version;
  const begun = followsUntilTyped && isUntouched && isNew ? record : snapshot;
  const value = begun === snapshot ? form.value : formOf(begun);
  const begin = () => {
    if (begun === snapshot) return;
    setSnapshot(begun);
    setSeen(record?.version);
    form.show(value);
  };

  const choose = <K extends Field<T>>(field: K, choice: Choice, chosen: T[K]) => {
    form.show({ ...form.now(), [field]: chosen });
    const own = choice === "own" ? { own: { value: chosen } } : {};
    setOverlaps((now) => now.map((one) => (one.field === field ? { ...one, choice, ...own } : one)));
  };
  const tell = (saved: R, before: R) => {
    if (!notice || isSame(formOf(saved), formOf(before))) return;
    const takesBack = callOf
      ? undoByCall(callBack({ saved, before, formOf, callOf }))
      : { undo: () => sendBack({ saved, before, formOf, send }) };
    toast({ text: notice(saved), ...((canUndo?.(saved, before) ?? true) ? takesBack : {}) });
  };
  const save = async () => {
    if (!begun) return;
    if (overlaps.some(({ choice }) => choice === null)) {
      setMissing(true);
      setAsked(asked + 1);
      return;
    }
    begin();
    setSaving(true);
    const outcome = await saveMerging({ snapshot: begun, formOf, fields: form, send });
    setSaving(false);
    setSnapshot(outcome.snapshot);
    setSeen(record?.version);
    setMissing(false);
    form.failed(outcome.kind === "failed" ? outcome.failure : null);
    if (outcome.kind === "overlapping") {
      setOverlaps(overlapsOf(outcome.overlaps, form.now(), formOf(outcome.snapshot)));
      setAsked(asked + 1);
    } else if (outcome.kind === "saved") {
      setOverlaps([]);
      if (outcome.isMerged) toast({ text: "What was changed in another window meanwhile is kept too" });
      else tell(outcome.snapshot, begun);
      onSaved?.(outcome.snapshot);
    }
  };
  const choosing: Choosing<T> = {
    value,
    overlaps,
    asked,
    isMissing,
    choose,
  };
  return {
    ...form,
    value,
    typed: {
      ...form.typed,
      throwAway: () => {
        setOverlaps([]);
        setMissing(false);
        form.typed.throwAway();
      },
    },
    /** A change by hand; of what is to be chosen from, it is a choice. */
    set: (patch: Partial<T>) => {
      begin();
      form.set(patch);
      setOverlaps((now) =>
        now.map((one) => {
          const own = patch[one.field];
          return one.field in patch && own !== undefined
            ? { ...one, choice: "own", own: { value: own } }
            : one;
        }),
      );
    },
    saving,
    save: () => void once(save),
    /** Of what the fields were made from, for an act on it from within the form. */
    version: begun ? shownVersionOf(begun) : null,
    choosing,
  };
};

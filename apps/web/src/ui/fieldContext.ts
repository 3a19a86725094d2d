import { createContext, use, useLayoutEffect } from "react";

interface FieldNames {
  readonly label: string | undefined;
  readonly id: string | undefined;
  readonly labelId: string | undefined;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly isOptional: boolean;
  /** Told by what is inside, which says itself what is wrong with it: then nothing else is said below. */
  readonly tellOwnProblem: (says: boolean) => void;
}

export const FieldContext = createContext<FieldNames>({
  label: undefined,
  id: undefined,
  labelId: undefined,
  describedBy: undefined,
  invalid: false,
  // A box outside of a field is no part of what must be filled in.
  isOptional: true,
  tellOwnProblem: () => undefined,
});

/** The attributes a control inside a `Field` carries; nothing outside one. */
export const useFieldControl = () => {
  const { id, describedBy, invalid } = use(FieldContext);
  return { id, "aria-describedby": describedBy, "aria-invalid": invalid || undefined };
};

/** A control says itself what is wrong with the words in it: that is nearer than whatever its field lacks, which waits. */
export const useOwnProblem = (says: boolean): void => {
  const { tellOwnProblem } = use(FieldContext);
  useLayoutEffect(() => {
    tellOwnProblem(says);
    return () => tellOwnProblem(false);
  }, [tellOwnProblem, says]);
};

/** Whether the field may be left empty. */
export const useIsOptional = (): boolean => use(FieldContext).isOptional;

/** The same for a control that is several elements, named by the label's id. */
export const useFieldGroup = () => {
  const { labelId, describedBy, invalid } = use(FieldContext);
  return {
    "aria-labelledby": labelId,
    "aria-describedby": describedBy,
    "aria-invalid": invalid || undefined,
  };
};

import { createContext, use } from "react";

interface FieldNames {
  readonly label: string | undefined;
  readonly id: string | undefined;
  readonly labelId: string | undefined;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

export const FieldContext = createContext<FieldNames>({
  label: undefined,
  id: undefined,
  labelId: undefined,
  describedBy: undefined,
  invalid: false,
});

/** The attributes a control inside a `Field` carries; nothing outside one. */
export const useFieldControl = () => {
  const { id, describedBy, invalid } = use(FieldContext);
  return { id, "aria-describedby": describedBy, "aria-invalid": invalid || undefined };
};

/** The same for a control that is several elements, named by the label's id. */
export const useFieldGroup = () => {
  const { labelId, describedBy, invalid } = use(FieldContext);
  return {
    "aria-labelledby": labelId,
    "aria-describedby": describedBy,
    "aria-invalid": invalid || undefined,
  };
};

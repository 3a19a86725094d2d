import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from "react";

interface SwitchProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  label: ReactNode;
  hint?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

/** On or off, at once: for settings, where nothing has to be sent. */
export const Switch = ({ label, hint, ...rest }: SwitchProps) => {
  const id = useId();
  return (
    <label className="flex items-start gap-4 py-1.5 touch:min-h-11">
      <span className="min-w-0 flex-1">
        <span className="block font-[520]">{label}</span>
        {hint && (
          <span id={`${id}hint`} className="block text-sm text-soft">
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={rest.checked}
        aria-describedby={hint ? `${id}hint` : undefined}
        {...rest}
        className="relative mt-0.5 h-5 w-9 shrink-0 appearance-none rounded-full border border-edge bg-hover transition-colors before:absolute before:top-1/2 before:left-0.5 before:size-3.5 before:-translate-y-1/2 before:rounded-full before:bg-edge before:transition-[left,background-color] checked:border-accent checked:bg-accent checked:before:left-[18px] checked:before:bg-on-accent disabled:opacity-55"
      />
    </label>
  );
};

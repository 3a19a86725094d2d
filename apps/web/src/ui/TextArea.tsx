import { type Ref, type TextareaHTMLAttributes, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./fieldContext";
import { inputLook } from "./inputLook";

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  ref?: Ref<HTMLTextAreaElement>;
}

const growsByItself = CSS.supports("field-sizing", "content");
const fit = (area: HTMLTextAreaElement) => {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
};

/** Several lines; grows with what is typed. `rows` is where it starts. */
export const TextArea = ({ className, rows = 3, onInput, ref, ...rest }: TextAreaProps) => {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => area.current, []);
  useLayoutEffect(() => {
    if (!growsByItself && area.current) fit(area.current);
  });
  return (
    <textarea
      dir="auto"
      {...useFieldControl()}
      {...rest}
      ref={area}
      rows={rows}
      onInput={(event) => {
        if (!growsByItself) fit(event.currentTarget);
        onInput?.(event);
      }}
      style={{ minHeight: `calc(${rows} * 1.5em + 0.875rem)` }}
      className={cx(inputLook, "field-sizing-content max-h-[50dvh] resize-none leading-normal", className)}
    />
  );
};

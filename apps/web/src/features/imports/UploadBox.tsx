import { Upload } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "../../ui/Button";
import { cx } from "../../ui/cx";

/** Takes a file dropped anywhere on the page; the answer is whether one hovers over it. */
const useDrop = (onFile: (file: File) => void): boolean => {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) take(file);
    };
    addEventListener("dragover", hover);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", hover);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return over;
};

/** Where a file is dropped or chosen. */
export const UploadBox = ({ onFile, busy }: { onFile: (file: File) => void; busy: boolean }) => {
  const input = useRef<HTMLInputElement>(null);
  const over = useDrop(onFile);
  return (
    <section
      aria-label="Choose a file"
      className={cx(
        "flex flex-col items-center rounded-lg border border-dashed px-6 py-10 text-center transition-colors",
        over ? "border-accent bg-accent-soft" : "border-edge bg-card",
      )}
    >
      <Upload aria-hidden="true" className="mb-3 size-6 text-accent" />
      <p className="font-[620]">Drop a file here</p>
      <p className="mt-1 max-w-[30rem] text-sm text-soft">
        LinkedIn’s Connections.csv, a CSV of Google or Outlook, a spreadsheet (.xlsx, .ods, .csv), or .vcf
        contact cards. You see what is in it before anything is saved.
      </p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.ods,.vcf,.vcard,.ldif,.json,.jcf,.xml,.zip,text/csv,text/vcard,application/zip"
        aria-label="Contact file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
      <div className="mt-4">
        <Button tone="primary" busy={busy} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
      </div>
    </section>
  );
};

import type { Import } from "@followthrough/contract";
import { SectionHeading } from "../../ui/SectionHeading";

/** What the file held and no contact could take, each with its reason. */
export const UnplacedList = ({ unplaced }: { unplaced: Import["unplaced"] }) =>
  unplaced.length === 0 ? null : (
    <details className="mt-6">
      <summary className="cursor-pointer">
        <span className="inline-block">
          <SectionHeading first count={unplaced.length} tone="due">
            Not placed
          </SectionHeading>
        </span>
      </summary>
      <ul className="rounded-lg border border-line bg-card">
        {unplaced.slice(0, 200).map((one, index) => (
          <li key={`${one.row} ${index}`} className="border-t border-line px-4 py-2 text-sm first:border-t-0">
            <p className="break-words">{one.text || "(empty)"}</p>
            <p className="text-soft">
              {one.row !== null && `Row ${one.row}: `}
              {one.reason}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );

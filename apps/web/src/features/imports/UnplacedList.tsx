import type { Import } from "@followthrough/contract";

/** What the file held and no contact could take, each with its reason. */
export const UnplacedList = ({ unplaced }: { unplaced: Import["unplaced"] }) =>
  unplaced.length === 0 ? null : (
    <details className="mt-6">
      <summary className="cursor-pointer text-xs font-[640] text-due">Not placed: {unplaced.length}</summary>
      <ul className="mt-2 rounded-lg border border-line bg-card">
        {unplaced.slice(0, 200).map((one) => (
          <li
            key={`${one.row} ${one.text} ${one.reason}`}
            className="border-t border-line px-4 py-2 text-sm first:border-t-0"
          >
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

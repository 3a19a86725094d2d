import type { FoundIn } from "@followthrough/contract";
import { Marked } from "../../ui/Marked";

/** The line of a person that a search found, other than the name. */
export const FoundLine = ({ found }: { found: FoundIn }) => <Marked text={found.line} marks={found.marks} />;

import type { CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import type { SignedIn } from "../../http/account";

/** What every part of saving a capture is told. */
export interface CaptureUnit {
  readonly tx: Tx;
  readonly account: SignedIn;
  readonly accountId: string;
  /** The capture's own id, which every row it makes carries. */
  readonly batchId: string;
  readonly today: CalendarDay;
  readonly now: string;
}

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
  /** It waited for a connection, maybe with others that name the same. */
  readonly isSentLater: boolean;
}

import * as z from "zod";

/** Every error the API can answer, with its status. */
export const errorStatus = {
  invalid_input: 400,
  unreadable_file: 400,
  wrong_password: 400,
  signed_out: 401,
  other_account: 401,
  wrong_credentials: 401,
  cross_site: 403,
  wrong_first_run_code: 403,
  confirmation_required: 403,
  sign_up_closed: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  // Broken rules.
  email_taken: 409,
  already_closed: 409,
  not_closed: 409,
  not_snoozed: 409,
  changed_since: 409,
  referral_to_self: 409,
  referral_loop: 409,
  referral_exists: 409,
  introduction_to_self: 409,
  introduction_exists: 409,
  sample_exists: 409,
  capture_exists: 409,
  merge_refused: 409,
  not_running: 409,
  not_left: 409,
  import_running: 409,
  import_finished: 409,
  account_not_empty: 409,
  restore_running: 409,
  import_not_undoable: 409,
  stages_wrong: 409,
  move_not_last: 409,
  mail_not_set_up: 409,
  step_changed: 410,
  link_used: 410,
  changes_forgotten: 410,
  changed_elsewhere: 412,
  precondition_failed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  range_not_satisfiable: 416,
  misdirected: 421,
  key_reused: 422,
  version_required: 428,
  too_many_requests: 429,
  headers_too_large: 431,
  unexpected: 500,
  storage_damaged: 500,
  storage_denied: 500,
  unavailable: 503,
  database_away: 503,
  storage_full: 507,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** One field of the input and what was expected of it. */
export const FieldProblem = z.object({
  /** Where in the input: `emails.0.address`; empty for the whole. */
  path: z.string(),
  message: z.string(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** The one shape of every answer that is not a success. */
export const ErrorAnswer = z.object({
  error: z.object({
    code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    fields: z.array(FieldProblem).optional(),
    /** With 412: the record as it is now. */
    current: z.unknown().optional(),
    /** With 404: who somebody merged into another is now. */
    mergedInto: z.string().optional(),
    /** Of an act in parts that stopped in the middle: how far it came. What is done stays done. */
    progress: z.object({ done: z.int(), left: z.int().nullable() }).optional(),
    /** With 500: what to look for in the log. */
    requestId: z.string().optional(),
  }),
});
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;

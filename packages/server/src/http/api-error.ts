/** A mistake in a request, with its place: `body.message_ids[3]`, `query.page_size`, `path.message_id`. */
export interface Mistake {
  readonly field: string;
  readonly message: string;
}

/** Options of an error. */
export interface ApiErrorOptions {
  readonly mistakes?: readonly Mistake[] | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const TYPES: Readonly<Record<number, string>> = {
  401: "authentication_error",
  403: "authentication_error",
  429: "rate_limit_error",
  501: "not_offered_error",
};

/** A refusal, in the platform's form. The message is a sentence that says what to do. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly mistakes: readonly Mistake[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, options: ApiErrorOptions = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.mistakes = options.mistakes;
    this.headers = options.headers ?? {};
  }

  /** The body of the answer. */
  body(): object {
    const { code, message, status, mistakes } = this;
    const type = TYPES[status] ?? (status >= 500 ? "api_error" : "invalid_request_error");
    return { code, message, status, type, ...(mistakes !== undefined && { errors: mistakes }) };
  }
}

/** Refuses a request for a mistake at a place. */
export function invalid(field: string, message: string): ApiError {
  return new ApiError(422, "invalid_params", message, { mistakes: [{ field, message }] });
}

/** Refuses a request for something that is not there. */
export function missing(what: string, id: string): ApiError {
  return new ApiError(404, "not_found", `There is no ${what} \`${id}\`.`);
}

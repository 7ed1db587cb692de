/**
 * A refusal with a named code: thrown by handlers, turned into the envelope by the router.
 * `message` is a Chinese sentence naming the cause and the next step; it holds no sensitive value.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly details: unknown;

  constructor(code: string, message: string, details?: unknown) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

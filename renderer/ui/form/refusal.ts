import type { CallFailure } from '../../app/desk.ts';

/** The message of a refused call if it belongs to the field that these codes are about. */
export function refusalAt(failure: CallFailure | undefined, ...codes: string[]): string | undefined {
  return failure !== undefined && codes.includes(failure.code) ? failure.message : undefined;
}

/** The action without a refusal that already stands at a field. */
export function withoutRefusalAt<A extends { readonly failure: CallFailure | undefined }>(
  action: A,
  ...codes: string[]
): A {
  return refusalAt(action.failure, ...codes) === undefined ? action : { ...action, failure: undefined };
}

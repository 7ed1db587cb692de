import type { FoundOrganisation } from '../../shared/contract/organisations.ts';
import { useCall } from '../app/use-call.ts';
import type { CallFailure } from '../app/desk.ts';

/** An organisation as the picker holds it, by its id. Undefined until it is read, and for none. */
export function useOrganisation(id: string | null): {
  readonly found: FoundOrganisation | undefined;
  readonly failure: CallFailure | undefined;
} {
  const { data, failure } = useCall('organisations.get', id === null ? null : { id });
  // The answer to an earlier question is not this organisation.
  if (data === undefined || data.id !== id) return { found: undefined, failure };
  const { path, aliases: _, events: __, below: ___, ...line } = data;
  return { found: { ...line, path: path.map((step) => step.name).join(' › '), foundAs: null }, failure };
}

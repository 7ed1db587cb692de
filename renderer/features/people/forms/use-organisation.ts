import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import { useCall } from '../../../app/use-call.ts';

/** An organisation as the picker holds it, by its id. Undefined until it is read, and for none. */
export function useOrganisation(id: string | null): FoundOrganisation | undefined {
  const { data } = useCall('organisations.get', id === null ? null : { id });
  if (data === undefined) return undefined;
  const { path, aliases: _, events: __, below: ___, ...line } = data;
  return { ...line, path: path.map((step) => step.name).join(' › '), foundAs: null };
}

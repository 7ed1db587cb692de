import type { TransactionLine } from '../../../shared/contract/changes.ts';
import { useCall } from '../../app/use-call.ts';

/**
 * The line of one transaction, as far as it is among the newest 500; undefined: not known (yet). The
 * contract gives a transaction's fields by its number, but its line only in lists.
 */
export function useTransaction(id: number): TransactionLine | undefined {
  const list = useCall('changes.list', { limit: 500 });
  return list.data?.transactions.find((line) => line.id === id);
}

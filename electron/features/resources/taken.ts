import { Refusal } from '../../../shared/contract/refusal.ts';
import { comparableName } from '../../../shared/domain/organisations/names.ts';

/** Refuses a name that another row of the list has already. */
export function refuseTaken(
  { code, called }: { readonly code: string; readonly called: string },
  all: readonly { readonly id: string; readonly name: string }[],
  name: string | undefined,
  self: string | null,
): void {
  if (name === undefined) return;
  const same = all.find((row) => row.id !== self && comparableName(row.name) === comparableName(name));
  if (same !== undefined) throw new Refusal(code, `已有${called}“${same.name}”。请直接选用，或换一个名称。`);
}

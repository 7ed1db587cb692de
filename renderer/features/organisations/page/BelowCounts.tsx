import { Link } from 'wouter';
import type { OrganisationPage } from '../../../../shared/contract/organisations.ts';
import { isBranch, ORGANISATION_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { useRight } from '../../../app/session.tsx';
import { Section } from '../../../ui/Page.tsx';
import { childKinds } from '../forms/kinds.ts';
import { keysOf } from '../../../ui/keys-of.ts';

/** How many organisations of each kind stand below; each number opens the list of them. */
export function BelowCounts({ organisation }: { organisation: OrganisationPage }) {
  const mayBuild =
    useRight('organisations.edit') && organisation.closedOn === null && !isBranch(organisation.kind);
  if (childKinds(organisation.kind).length === 0) return null;
  const counts = keysOf(ORGANISATION_KINDS)
    .map((kind) => ({ kind, count: organisation.below[kind] ?? 0 }))
    .filter(({ count }) => count > 0);
  return (
    <Section title="下级组织">
      {counts.length === 0 ? (
        <p className="quiet">
          还没有下级组织。
          {mayBuild && (
            <>
              点右上角“新建下级”一个一个建，或
              <Link href={`/organisations/${organisation.id}/import`}>把 Excel 里的名单粘贴进来</Link>。
            </>
          )}
        </p>
      ) : (
        <dl className="figures">
          {counts.map(({ kind, count }) => (
            <div key={kind}>
              <dt>{ORGANISATION_KINDS[kind]}</dt>
              <dd>
                <Link href={`/organisations/${organisation.id}/list/${kind}`}>{count}</Link>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

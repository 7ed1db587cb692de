import type { OrganisationPage } from '../../../../shared/contract/organisations.ts';
import { STATISTICS_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { dayInWords, orDash } from '../../../ui/words.ts';

/** The facts of an organisation. Empty means “—”, unknown “未填”. */
export function Facts({ organisation }: { organisation: OrganisationPage }) {
  return (
    <dl className="facts">
      <div>
        <dt>统计类别</dt>
        <dd>
          {organisation.statisticsKind === null ? '未填' : STATISTICS_KINDS[organisation.statisticsKind]}
        </dd>
      </div>
      <div>
        <dt>成立日期</dt>
        <dd>{organisation.foundedOn === null ? '未填' : dayInWords(organisation.foundedOn)}</dd>
      </div>
      <div className="facts-wide">
        <dt>备注</dt>
        <dd className="note">{orDash(organisation.note)}</dd>
      </div>
    </dl>
  );
}

import type { FeeTotals } from '../../../shared/contract/fee-answers.ts';
import { yuan } from './words.ts';

/** The sums over some lessons. */
export function FeeSums({ totals }: { totals: FeeTotals }) {
  return (
    <dl className="figures fee-sums">
      <div>
        <dt>课次</dt>
        <dd>{totals.lessons}</dd>
      </div>
      <div>
        <dt>实授学时</dt>
        <dd>{totals.taught}</dd>
      </div>
      <div>
        <dt>计酬学时</dt>
        <dd>{totals.paid}</dd>
      </div>
      <div>
        <dt>金额（元，税后）</dt>
        <dd>{yuan(totals.amount)}</dd>
      </div>
      <div>
        <dt>待签收</dt>
        <dd>{yuan(totals.unsigned)}</dd>
      </div>
      {totals.coming > 0 && (
        <div>
          <dt>还没有上的课</dt>
          <dd>{yuan(totals.coming)}</dd>
        </div>
      )}
    </dl>
  );
}

import { Segmented, Switch } from 'antd';
import type { ImportCheck, ImportRow, ImportState } from '../../../shared/contract/importing.ts';
import { keysOf } from '../../ui/keys-of.ts';
import { Pager } from '../../ui/Pager.tsx';
import { FaultyRow } from './FaultyRow.tsx';
import { KnownRow, NewRow, SkippedRow } from './QuietRows.tsx';
import { STEP, useImportPlan } from './store.ts';

const STATES: Readonly<Record<ImportState, string>> = {
  faulty: '有问题',
  new: '新增',
  changed: '更新',
  same: '不变',
  skipped: '不导入',
};

const KINDS = {
  faulty: FaultyRow,
  new: NewRow,
  changed: KnownRow,
  same: KnownRow,
  skipped: SkippedRow,
} as const satisfies Readonly<Record<ImportState, unknown>>;

/** The rows by what becomes of them, a page at a time. */
export function Rows({ check }: { check: ImportCheck }) {
  const view = useImportPlan((work) => work.view);
  const look = useImportPlan((work) => work.look);
  const files = check.files.map(({ name }) => name);
  const states = keysOf<ImportState>(STATES).filter((state) => check.counts[state] > 0);
  if (states.length === 0) return null;
  return (
    <section className="section wizard-rows" aria-label="每一行">
      <div className="wizard-rows-tools">
        <Segmented<ImportState>
          value={view.state}
          onChange={(state) => look({ state, offset: 0 })}
          options={states.map((state) => ({
            value: state,
            label: `${STATES[state]} ${check.counts[state]}`,
          }))}
        />
        {view.state === 'faulty' && (
          <span className="form-keys">改一格按 Enter：重新检查，跳到下一处问题　Esc 改回</span>
        )}
        {(view.state === 'changed' || view.state === 'same') && <OverwriteSwitch />}
      </div>
      <ul className="wizard-list">
        {check.rows.map((row) => (
          <Row key={`${row.file}/${row.row}`} row={row} files={files} />
        ))}
      </ul>
      {check.total > STEP && (
        <Pager
          total={check.total}
          offset={view.offset}
          step={STEP}
          unit="行"
          go={(offset) => look({ ...view, offset })}
        />
      )}
    </section>
  );
}

function Row({ row, files }: { row: ImportRow; files: readonly string[] }) {
  const Kind = KINDS[row.state];
  return <Kind row={row} files={files} />;
}

function OverwriteSwitch() {
  const overwrite = useImportPlan((work) => work.plan.overwrite);
  const change = useImportPlan((work) => work.change);
  return (
    <label className="wizard-switch">
      <Switch
        size="small"
        checked={overwrite}
        onChange={(on) => change((plan) => ({ ...plan, overwrite: on }))}
      />
      <span>手工改过的也覆盖（连同姓名、身份号码不同的）</span>
    </label>
  );
}

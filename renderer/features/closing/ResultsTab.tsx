// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './closing.css';
import { Button, Input } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { ClosingResults, ResultLine, RevealedResult } from '../../../shared/contract/closing-answers.ts';
import { call } from '../../app/desk.ts';
import { useRight } from '../../app/session.tsx';
import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { useCall } from '../../app/use-call.ts';
import { ActionState } from '../../ui/ActionState.tsx';
import { CallState } from '../../ui/CallState.tsx';
import { textOrNull } from '../../ui/form/use-draft.ts';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { useWindowedRows } from '../../ui/grid/use-windowed-rows.ts';
import { Empty, Page } from '../../ui/Page.tsx';
import { enterCells } from './enter-cell.ts';
import { resultColumns } from './results-columns.tsx';

/** 成绩: what became of each trainee, typed into a grid. Scores are masked until somebody looks, which is written down. */
export default function ResultsTab({ classId }: { classId: string }) {
  const mayEdit = useRight('closing.edit');
  const mayReveal = useRight('closing.reveal');
  const asked = useCall('closing.results', { class: classId });
  const reveal = useAction('closing.reveal');
  const complete = useAction('closing.enter-results');
  const [shown, setShown] = useState<ReadonlyMap<string, RevealedResult> | null>(null);
  const [despite, setDespite] = useState('');

  const ask = useCallback(
    async (offset: number, limit: number) => {
      const { trainees } = await call('closing.results', { class: classId });
      return { rows: trainees.slice(offset, offset + limit), total: trainees.length };
    },
    [classId],
  );
  const source = useWindowedRows<ResultLine>(ask, classId);
  const columns = useMemo(() => resultColumns(shown, mayEdit), [shown, mayEdit]);
  const { run: look } = reveal;
  const show = async () => {
    const answer = await look({ class: classId });
    if (answer !== undefined) setShown(new Map(answer.results.map((row) => [row.id, row])));
  };
  const enter = async (cells: Parameters<typeof enterCells>[1]) => {
    const faults = await enterCells(classId, cells, textOrNull(despite));
    // What was typed is in sight anyway; the look is written down once more.
    if (shown !== null && faults.length < cells.length) await show();
    return faults;
  };
  if (asked.data === undefined) return <CallState asked={asked} />;
  const results = asked.data;
  const proposed = proposable(results);
  const completeAll = async () => {
    const done = await complete.run({
      class: classId,
      rows: proposed.map(({ id }) => ({ enrolment: id, outcome: 'completed' as const })),
    });
    if (done !== undefined) saySaved(`${done.entered} 人登记为结业`);
  };
  return (
    <div className="results-page">
      <Page
        title="成绩"
        about="直接在格子里录：字母数字键开始输入，回车到下一行，Tab 到下一格；也可以从 Excel 整块粘贴。结论由人决定，成绩不决定去留。"
        actions={
          <>
            {mayReveal && (
              <Button loading={reveal.busy} onClick={() => (shown === null ? void show() : setShown(null))}>
                {shown === null ? '显示成绩和评语' : '隐藏成绩和评语'}
              </Button>
            )}
            {mayEdit && results.class.status === 'running' && (
              <Button
                type="primary"
                disabled={proposed.length === 0}
                loading={complete.busy}
                onClick={() => void completeAll()}
              >
                {`其余 ${proposed.length} 人登记为结业`}
              </Button>
            )}
          </>
        }
      >
        <ActionState action={reveal} word="正在读取" />
        <ActionState action={complete} word="正在保存" />
        <div className="results-tools">
          <span className="quiet">{sumLine(results)}</span>
          {mayEdit && results.excellent.now >= results.excellent.most && results.excellent.most > 0 && (
            <Input
              aria-label="优秀学员超出比例的原因"
              placeholder="确需超出优秀比例的，先在这里写原因"
              style={{ width: 300 }}
              value={despite}
              maxLength={300}
              onChange={(event) => setDespite(event.target.value)}
            />
          )}
        </div>
        {results.trainees.length === 0 ? (
          <Empty>班里还没有学员。请先在“学员”里导入名单。</Empty>
        ) : (
          <div className="results-grid">
            <DataGrid<ResultLine>
              label="学员成绩"
              columns={columns}
              source={source}
              {...(mayEdit && {
                onEdit: async (row, column, typed) =>
                  (await enter([{ row, column, typed }]))[0]?.reason ?? null,
                onPaste: enter,
              })}
            />
          </div>
        )}
      </Page>
    </div>
  );
}

/** Nothing was decided about them, and no limit of absence speaks against them. */
function proposable({ trainees }: ClosingResults): readonly ResultLine[] {
  return trainees.filter(
    ({ outcome, status, limits }) =>
      outcome === null && status !== 'absent' && limits.every(({ proposal }) => proposal === null),
  );
}

function sumLine({ halves, entered, excellent, outcomes, outOfReach }: ClosingResults): string {
  return [
    entered < halves ? `考勤录了 ${entered}/${halves} 个半天` : `${halves} 个半天考勤已录全`,
    `结业 ${outcomes.completed} 人`,
    ...(outcomes['not-completed'] > 0 ? [`不予结业 ${outcomes['not-completed']} 人`] : []),
    ...(outcomes.dismissed > 0 ? [`退学 ${outcomes.dismissed} 人`] : []),
    ...(outcomes.none > 0 ? [`还没有结论 ${outcomes.none} 人`] : []),
    `优秀学员 ${excellent.now} 人（按 ${excellent.share}% 最多 ${excellent.most} 人）`,
    ...(outOfReach > 0 ? [`另有 ${outOfReach} 人不在您的管理范围内`] : []),
  ].join('，');
}

import { Button, Checkbox } from 'antd';
import type { RefObject } from 'react';
import { Link } from 'wouter';
import type { ImportCheck, ImportIntoClass } from '../../../shared/contract/importing.ts';
import { Failure } from '../../ui/Failure.tsx';
import { ActionState } from '../../ui/ActionState.tsx';
import { isCurrent, useImportPlan } from './store.ts';
import type { Checking } from './use-check.ts';
import type { ImportSteps } from './use-import.ts';
import { importTitle, isWorthwhile } from './words.ts';

/** The whole check in one line, with the button that does what it says. */
export function CheckLine({
  steps,
  checking,
  button,
  importNow,
}: {
  steps: ImportSteps;
  checking: Checking;
  button: RefObject<HTMLButtonElement | null>;
  importNow: () => void;
}) {
  const { answer, bring, save, importing, ready, saveFaulty } = steps;
  const current = useImportPlan(isCurrent);
  const counts = answer?.check.counts;
  return (
    <div className="wizard-line">
      {answer !== undefined && counts !== undefined && (
        <div className="wizard-line-row" data-old={!current}>
          <p className="wizard-line-text" aria-live="polite">
            {answer.check.line}
          </p>
          {counts.faulty > 0 && (
            <Button
              size="large"
              disabled={!current || importing || save.busy}
              onClick={() => void saveFaulty()}
            >
              有问题的行存为表格…
            </Button>
          )}
          {(isWorthwhile(answer.check) || !current) && (
            <Button
              ref={button}
              type="primary"
              size="large"
              disabled={!ready}
              loading={importing}
              onClick={importNow}
            >
              {importTitle(answer.check)}
            </Button>
          )}
        </div>
      )}
      {answer !== undefined && answer.check.enrolling !== null && (
        <IntoClass enrolling={answer.check.enrolling} old={!current} />
      )}
      {answer !== undefined && counts !== undefined && current && !importing && (
        <p className="quiet">{whatNext(answer.check, steps.imported !== undefined)}</p>
      )}
      {checking.failure !== undefined && <Failure failure={checking.failure} again={checking.again} />}
      <ActionState action={{ ...checking, failure: undefined }} word="正在检查" />
      {checking.stopped && (
        <div className="running" role="status">
          <span>检查停下了，{answer === undefined ? '还没有结果' : '下面是改动之前的结果'}。</span>
          <Button size="small" onClick={checking.again}>
            再检查
          </Button>
        </div>
      )}
      <ActionState action={bring} word="正在导入" />
      <ActionState action={save} word="正在存表格" />
      {importing && !bring.busy && (
        <p className="running" role="status">
          正在导入…
        </p>
      )}
    </div>
  );
}

/** What would become of the class: how many come in, who is there already, whom another class claims. */
function IntoClass({ enrolling, old }: { enrolling: ImportIntoClass; old: boolean }) {
  const bringBack = useImportPlan((work) => work.plan.bringBack);
  const change = useImportPlan((work) => work.change);
  return (
    <p className="wizard-into" data-old={old} aria-live="polite">
      报入班次：<Link href={`/classes/${enrolling.class.id}/trainees`}>{enrolling.class.name}</Link>　
      {enrolling.line}
      {enrolling.remarks.length > 0 && <strong>　{enrolling.remarks.join('；')}</strong>}
      {enrolling.left.length > 0 && (
        <Checkbox
          className="wizard-back"
          checked={bringBack}
          onChange={({ target }) => change((plan) => ({ ...plan, bringBack: target.checked }))}
        >
          恢复曾退出的 {enrolling.left.length} 人
        </Checkbox>
      )}
    </p>
  );
}

function whatNext(check: ImportCheck, again: boolean): string {
  const { counts } = check;
  if (counts.faulty > 0 && isWorthwhile(check))
    return `有问题的 ${counts.faulty} 行这次不会导入。可以在下面改好一起导入，也可以存为表格，在 WPS 里改好再导入（第一列写着原因）。`;
  if (counts.faulty > 0)
    return `${again ? '还剩' : ''} ${counts.faulty} 行有问题。在下面改，或存为表格，在 WPS 里改好再导入（第一列写着原因）。`.trim();
  if (isWorthwhile(check)) return '还没有写入。看着没问题就按“导入”（Ctrl+S）；导入后可以整批撤销。';
  if (again) return '都导入好了。';
  if ((check.enrolling?.left.length ?? 0) > 0)
    return '名单上的人都在库。有人曾退出本班：要恢复就勾上面的“恢复曾退出的”，不恢复就不用导入。';
  if (counts.same > 0) return '名单上的人都在库，内容一样，不用导入。';
  return counts.skipped > 0
    ? '这些行都不导入，原因写在每一行。'
    : '没有找到要导入的人。请看下面是不是选错了文件或工作表。';
}

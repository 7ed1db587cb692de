import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { BranchMonth, MonthOverview } from '../../../../shared/contract/branch-event-answers.ts';
import { USUAL_EVENTS } from '../../../../shared/domain/hours/event-defaults.ts';
import { USUAL_ACTIVITIES, USUAL_STATES } from '../../../../shared/domain/hours/usual-events.ts';
import { Section } from '../../../ui/Page.tsx';

/** Which of the usual events of a month are there, branch by branch. */
export function MonthTable({
  overview,
  add,
}: {
  overview: MonthOverview;
  /** Enters an event of a branch; null: the viewer may not. */
  add: ((branch: BranchMonth) => void) | null;
}) {
  const [lacking, setLacking] = useState(false);
  const lacks = ({ usual }: BranchMonth) => usual.some(({ state }) => state === 'missing');
  const shown = lacking ? overview.branches.filter(lacks) : overview.branches;
  return (
    <Section
      title="各支部"
      count={overview.branches.length}
      actions={
        <Checkbox checked={lacking} onChange={(event) => setLacking(event.target.checked)}>
          只看有缺的（{overview.branches.length - overview.complete}）
        </Checkbox>
      }
    >
      <div className="branch-events-lines">
        <table className="rows" aria-label="各支部的活动">
          <thead>
            <tr>
              <th scope="col">支部</th>
              {USUAL_ACTIVITIES.map((activity) => (
                <th key={activity} scope="col">
                  {USUAL_EVENTS[activity].short}
                </th>
              ))}
              <th scope="col" className="number">
                本月次数
              </th>
              {add !== null && <th scope="col" aria-label="操作" />}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.branch.id}>
                <td>{line.branch.name}</td>
                {line.usual.map(({ activity, state, count }) => (
                  <td key={activity} data-state={state} className="nowrap">
                    {state === 'there' && count > 1 ? `${count} 次` : USUAL_STATES[state]}
                  </td>
                ))}
                <td className="number">{line.events}</td>
                {add !== null && (
                  <td className="row-actions">
                    <Button
                      size="small"
                      type="text"
                      aria-label={`登记${line.branch.name}的活动`}
                      onClick={() => add(line)}
                    >
                      登记
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

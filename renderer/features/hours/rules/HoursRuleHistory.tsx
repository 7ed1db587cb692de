import { Button, Drawer } from 'antd';
import type { HoursRulesOfActivity } from '../../../../shared/contract/hours-answers.ts';
import { ACTIVITIES, COUNTS_AS } from '../../../../shared/domain/hours/codes.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { useFocusBack } from '../../../ui/focus-back.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';
import { forWhom, limitsInWords, rateInWords } from './rule-words.ts';

/** 历次规定 of one activity; the newest one, if entered here, can go. */
export function HoursRuleHistory({ own, close }: { own: HoursRulesOfActivity; close: () => void }) {
  useFocusBack();
  const mayEdit = useRight('settings.edit');
  const remove = useAction('hours.remove-rule');
  const takeAway = async (id: string) => {
    const done = await remove.run({ id });
    if (done !== undefined) saySaved(`已删除规定：${ACTIVITIES[own.activity]}`);
  };
  return (
    <Drawer open size={860} title={`历次规定：${ACTIVITIES[own.activity]}`} onClose={close}>
      <ActionState action={remove} word="正在删除" />
      <table className="rows" aria-label="历次规定">
        <thead>
          <tr>
            <th scope="col">认定</th>
            <th scope="col">上限</th>
            <th scope="col">计入</th>
            <th scope="col">适用</th>
            <th scope="col">自</th>
            <th scope="col">至</th>
            <th scope="col">依据</th>
            <th scope="col" aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {own.rules.map((rule, index) => (
            <tr key={rule.id}>
              <td>{rateInWords(rule)}</td>
              <td>{limitsInWords(rule)}</td>
              <td className="nowrap">{COUNTS_AS[rule.countsAs]}</td>
              <td>{forWhom(rule)}</td>
              <td className="nowrap">{rule.validFrom}</td>
              <td className="nowrap">{rule.validTo === null ? '现行' : dayInWords(rule.validTo)}</td>
              <td>
                {orDash(rule.source)} {rule.toConfirm && <Mark tone="warning">请核对</Mark>}
                {rule.shipped && <div className="secondary">随程序提供</div>}
              </td>
              <td className="row-actions">
                {index === 0 && !rule.shipped && mayEdit && (
                  <Button size="small" loading={remove.busy} onClick={() => void takeAway(rule.id)}>
                    删除
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawer>
  );
}

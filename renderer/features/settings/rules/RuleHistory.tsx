import { Button, Drawer } from 'antd';
import type { Setting } from '../../../../shared/contract/settings.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { useFocusBack } from '../../../ui/focus-back.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';
import { valueInWords } from './value.ts';

/** 历次规定: every value of a rule with its time and source; the newest one, if entered here, can go. */
export function RuleHistory({ setting, close }: { setting: Setting; close: () => void }) {
  useFocusBack();
  const mayEdit = useRight('settings.edit');
  const remove = useAction('settings.remove');
  const takeAway = async (id: string) => {
    const done = await remove.run({ id });
    if (done !== undefined) saySaved(`已删除规定：${setting.title}`);
  };
  return (
    <Drawer open size={760} title={`历次规定：${setting.title}`} onClose={close}>
      <ActionState action={remove} word="正在删除" />
      <table className="rows">
        <thead>
          <tr>
            <th scope="col" className="number">
              值
            </th>
            <th scope="col">自</th>
            <th scope="col">至</th>
            <th scope="col">依据</th>
            <th scope="col" aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {setting.values.map((value, index) => (
            <tr key={value.id}>
              <td className="number nowrap">{valueInWords(value.value, setting.unit)}</td>
              <td className="nowrap">{dayInWords(value.validFrom)}</td>
              <td className="nowrap">{value.validTo === null ? '现行' : dayInWords(value.validTo)}</td>
              <td>
                {orDash(value.source)} {value.toConfirm && <Mark tone="warning">请核对</Mark>}
                {value.shipped && <div className="secondary">随程序提供</div>}
              </td>
              <td className="row-actions">
                {index === 0 && !value.shipped && mayEdit && (
                  <Button size="small" loading={remove.busy} onClick={() => void takeAway(value.id)}>
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

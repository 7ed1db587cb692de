import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Setting } from '../../../../shared/contract/settings.ts';
import { useRight } from '../../../app/session.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';
import type { RuleFormKind } from './RuleForm.tsx';
import { valueInWords } from './value.ts';

/** One rule: what holds today, what is planned, and what can be done with it. */
export function RuleRow({
  setting,
  open,
}: {
  setting: Setting;
  open: (kind: RuleFormKind | 'history') => void;
}) {
  const mayEdit = useRight('settings.edit');
  const { current } = setting;
  const coming = setting.values[0];
  const isComing =
    coming !== undefined &&
    coming.id !== current?.id &&
    (current === null || coming.validFrom > current.validFrom);
  return (
    <tr>
      <td>
        {setting.title} {current?.toConfirm === true && <Mark tone="warning">请核对</Mark>}
        {isComing && (
          <div className="secondary">
            {dayInWords(coming.validFrom)}起：{valueInWords(coming.value, setting.unit)}
          </div>
        )}
      </td>
      <td className="number">
        <strong>{current === null ? '未填' : valueInWords(current.value, setting.unit)}</strong>
      </td>
      <td className="nowrap">{dayInWords(current?.validFrom ?? null)}</td>
      <td>{orDash(current?.source)}</td>
      <td className="row-actions">
        {mayEdit && current?.toConfirm === true && (
          <Button size="small" onClick={() => open('confirm')}>
            核对无误…
          </Button>
        )}
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...(mayEdit
                ? [
                    { key: 'change', label: '从某天起修改…', onClick: () => open('change') },
                    ...(current === null
                      ? []
                      : [{ key: 'correct', label: '更正填错的…', onClick: () => open('correct') }]),
                  ]
                : []),
              { key: 'history', label: '历次规定', onClick: () => open('history') },
            ],
          }}
        >
          <Button size="small">
            {mayEdit ? '修改' : '查看'} <DownOutlined />
          </Button>
        </Dropdown>
      </td>
    </tr>
  );
}

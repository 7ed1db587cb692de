import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { asFailure, call } from '../../../app/desk.ts';
import { sayFailed } from '../../../app/notices.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { type Conditions, useRegisterView } from './view.ts';

/** 常用筛选: sets of conditions under a name. */
export function SavedFilters() {
  const { conditions, replaceConditions } = useRegisterView();
  const saved = useCall('people.filters', {});
  const [saving, setSaving] = useState(false);
  const filters = saved.data?.filters ?? [];
  const empty = Object.keys(conditions).length === 0;
  const removeNow = async (id: string, name: string) => {
    try {
      await call('people.remove-filter', { id });
      saySaved(`已删除常用筛选：${name}`);
    } catch (thrown) {
      sayFailed(asFailure(thrown).message);
    }
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...filters.map((filter) => ({
              key: filter.id,
              label: filter.name,
              // What was saved is what people.list takes; a condition that a newer version no longer has is refused there.
              onClick: () => replaceConditions(filter.conditions as Conditions),
            })),
            ...(filters.length === 0 ? [] : [{ type: 'divider' as const }]),
            { key: 'save', label: '把现在的条件存下来…', disabled: empty, onClick: () => setSaving(true) },
            ...(filters.length === 0
              ? []
              : [
                  {
                    key: 'remove',
                    label: '删除',
                    children: filters.map((filter) => ({
                      key: `remove ${filter.id}`,
                      label: filter.name,
                      onClick: () => void removeNow(filter.id, filter.name),
                    })),
                  },
                ]),
          ],
        }}
      >
        <Button>常用筛选</Button>
      </Dropdown>
      {saved.failure !== undefined && <Failure failure={saved.failure} again={saved.again} />}
      {saving && <SaveFilterForm conditions={conditions} close={() => setSaving(false)} />}
    </>
  );
}

function SaveFilterForm({ conditions, close }: { conditions: Conditions; close: () => void }) {
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const save = useAction('people.save-filter');
  const submit = async () => {
    setTried(true);
    if (name.trim() === '') return;
    if ((await save.run({ name: name.trim(), conditions })) === undefined) return;
    saySaved(`已存为常用筛选：${name.trim()}`);
    close();
  };
  return (
    <FormDialog
      title="存为常用筛选"
      action={withoutRefusalAt(save, 'people.filter-taken')}
      word="正在保存"
      save="保存"
      dirty={name !== ''}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="名称"
        required
        value={name}
        onChange={setName}
        max={40}
        placeholder="如：本镇四十岁以下支部书记"
        error={tried && name.trim() === '' ? '请填写名称' : refusalAt(save.failure, 'people.filter-taken')}
      />
    </FormDialog>
  );
}

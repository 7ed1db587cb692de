import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import type { ClassCalled } from '../../../../shared/contract/timetable-answers.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { SearchSelect } from '../../../ui/SearchSelect.tsx';
import { dayInWords } from '../../../ui/words.ts';

/** Lines read for one word. */
const LISTED = 50;

interface Values {
  readonly from: ClassCalled | null;
  readonly as: 'shifted' | 'waiting';
  readonly despite: boolean;
}

/** 套用以前的课表: copies the sessions of another class, on the same days of teaching or as 待排. */
export function CopyFromForm({ class: own, close }: { class: ClassCalled; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<Values>({
    from: null,
    as: 'shifted',
    despite: false,
  });
  const [text, setText] = useState('');
  const wanted = text.trim().slice(0, 60);
  const search = useCall('classes.list', { ...(wanted !== '' && { text: wanted }), limit: LISTED });
  const action = useAction('timetable.copy-from');
  const submit = async () => {
    setTried(true);
    if (values.from === null) return;
    const done = await action.run({
      class: own.id,
      from: values.from.id,
      as: values.as,
      despite: values.despite,
    });
    if (done === undefined) return;
    const clashing = done.conflicts.length === 0 ? '' : `。有 ${done.conflicts.length} 处冲突或提示，请核对`;
    saySaved(`已套用课表：排入 ${done.placed} 个，待排 ${done.waiting} 个${clashing}`);
    close();
  };
  return (
    <FormDialog
      title="套用以前的课表"
      about={`把另一个班的课次复制到 ${own.number ?? own.name}，教师、地点一并带来，原来的课次不动。`}
      action={action}
      word="正在复制"
      save="套用"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <Field label="哪一个班" required error={tried && values.from === null ? '请选一个班次' : undefined}>
        {(field) => (
          <SearchSelect<ClassCalled & { readonly startsOn?: string | null }>
            field={field}
            value={values.from}
            onChange={(chosen) => set('from')(chosen)}
            onSearch={setText}
            search={search}
            found={(search.data?.found ?? []).filter(({ id }) => id !== own.id)}
            choiceOf={({ id, name, number, startsOn }) => ({
              value: id,
              label: [number, name].filter(Boolean).join('　'),
              about: startsOn == null ? '' : `${dayInWords(startsOn)}开班`,
            })}
            placeholder="输入编号、名称或拼音首字母"
            nothing="没有找到这个班次，换一个词试试"
          />
        )}
      </Field>
      <Field label="怎样套用">
        {(field) => (
          <Radio.Group
            {...field}
            value={values.as}
            onChange={(event) => set('as')(event.target.value as Values['as'])}
            options={[
              { value: 'shifted', label: '按上课日顺移：第一天对第一天，跳过放假' },
              { value: 'waiting', label: '全部放到待排' },
            ]}
          />
        )}
      </Field>
      {(action.failure?.code === 'timetable.has-sessions' || values.despite) && (
        <Checkbox checked={values.despite} onChange={(event) => set('despite')(event.target.checked)}>
          仍要套用
        </Checkbox>
      )}
    </FormDialog>
  );
}

import { Checkbox, Radio } from 'antd';
import type { ClassCalled } from '../../../../shared/contract/timetable-answers.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ClassPicker } from '../../../ui/ClassPicker.tsx';
import type { Chosen } from '../../../ui/ListPicker.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

interface Values {
  readonly from: Chosen<'classes.list'> | null;
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
  const action = useAction('timetable.copy-from');
  const submit = async () => {
    setTried(true);
    if (values.from === null || values.from.id === own.id) return;
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
      <Field
        label="哪一个班"
        required
        error={
          tried && values.from === null
            ? '请选一个班次'
            : values.from?.id === own.id
              ? '请选别的班次'
              : undefined
        }
      >
        {(field) => <ClassPicker field={field} value={values.from} onChange={set('from')} />}
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

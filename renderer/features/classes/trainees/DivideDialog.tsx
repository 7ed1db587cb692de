import { InputNumber } from 'antd';
import { DIVISIONS, type Division } from '../../../../shared/domain/classes/groups.ts';
import type { ClassPage } from '../../../../shared/contract/classes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

/** A group of this size can talk with each other; a class of forty-three came in four. */
const USUAL_GROUP = 12;

/** 分组: everybody in the class, evenly over units or unit by unit. */
export function DivideDialog({ own, close }: { own: ClassPage; close: () => void }) {
  const { values, dirty, set } = useDraft<{ groups: number; how: Division }>({
    groups: own.counts.groups > 0 ? own.counts.groups : Math.max(1, Math.ceil(own.trainees / USUAL_GROUP)),
    how: 'evenly',
  });
  const divide = useAction('classes.divide');
  const submit = async () => {
    const done = await divide.run({ class: own.id, groups: values.groups, how: values.how });
    if (done === undefined) return;
    saySaved(`已分组：${done.line}`);
    close();
  };
  return (
    <FormDialog
      title="分组"
      about={
        <>
          {own.trainees} 人{own.counts.groups > 0 && `，原来分的 ${own.counts.groups} 组重新分`}
          。分好后可以单个调整。
        </>
      }
      action={divide}
      word="正在分组"
      save="分组"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <Field label="分几组" required hint={`每组约 ${Math.ceil(own.trainees / values.groups)} 人`}>
        {(field) => (
          <InputNumber
            {...field}
            min={1}
            max={200}
            precision={0}
            value={values.groups}
            onChange={(groups) => set('groups')(groups ?? 1)}
          />
        )}
      </Field>
      <ChoiceField
        label="怎样分"
        required
        value={values.how}
        onChange={(how) => set('how')(how ?? 'evenly')}
        choices={DIVISIONS}
      />
    </FormDialog>
  );
}

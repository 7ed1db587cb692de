import { useState } from 'react';
import type { CallOutput } from '../../../../shared/contract/index.ts';
import type { ClassPage } from '../../../../shared/contract/classes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { dayInWords } from '../../../ui/words.ts';
import { DaysFields, readDays } from './DaysFields.tsx';

type Outside = CallOutput<'classes.set-dates'>['outside'];

/** 调整日期: new days of a class. Sessions that lie outside of them are named and stay. */
export function DatesDialog({ own, close }: { own: ClassPage; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({
    days: { startsOn: own.startsOn ?? '', endsOn: own.endsOn ?? '' },
    paper: '',
    reason: '',
  });
  const save = useAction('classes.set-dates');
  const [outside, setOutside] = useState<Outside>([]);
  const submit = async () => {
    setTried(true);
    const days = readDays(values.days);
    if (days === undefined) return;
    const done = await save.run({
      id: own.id,
      ...days,
      paper: textOrNull(values.paper),
      reason: textOrNull(values.reason),
    });
    if (done === undefined) return;
    saySaved(`已调整日期：${own.name}`);
    if (done.outside.length === 0) close();
    else setOutside(done.outside);
  };
  return (
    <FormDialog
      title="调整日期"
      about={own.name}
      action={withoutRefusalAt(save, 'classes.wrong-order')}
      word="正在保存"
      save={outside.length > 0 ? '再调整' : '保存'}
      dirty={dirty && outside.length === 0}
      submit={() => void submit()}
      close={close}
    >
      <DaysFields
        days={values.days}
        change={set('days')}
        tried={tried}
        refused={refusalAt(save.failure, 'classes.wrong-order')}
      />
      <TextField label="文号" value={values.paper} onChange={set('paper')} max={60} />
      <TextField label="原因" value={values.reason} onChange={set('reason')} max={300} />
      {outside.length > 0 && (
        <div className="class-outside" role="alert">
          <p>日期已改好。有 {outside.length} 个课次排在新日期以外，没有动，请到课表里调整：</p>
          <ul>
            {outside.map((session) => (
              <li key={session.id}>
                {dayInWords(session.day)}　{session.title}
              </li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  );
}

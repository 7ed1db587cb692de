import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { sayDone } from '../../../app/notices.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { FormFrame } from '../../../ui/form/FormFrame.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';
import { Page } from '../../../ui/Page.tsx';
import { today } from '../../../ui/words.ts';
import { classInWords } from '../../../../shared/domain/classes/words.ts';
import { keptText } from '../../../ui/form/kept.ts';
import { type ClassDraft, EMPTY_CLASS, valuesOf } from './class-draft.ts';
import { ClassFields } from './ClassFields.tsx';
import { type DaysDraft, DaysFields, readDays } from './DaysFields.tsx';

/** 新建班次: name and kind are enough; the rest can follow. */
export default function CreateClassPage() {
  const { values, set, tried, setTried } = useDraft<ClassDraft>(EMPTY_CLASS);
  const [typedDays, setDays] = useState<DaysDraft>({ startsOn: '', endsOn: '' });
  const create = useAction('classes.create');
  const [, navigate] = useLocation();
  const begin = readDay(typedDays.startsOn) ?? today();
  const submit = async () => {
    setTried(true);
    const given = valuesOf(values);
    const days = readDays(typedDays);
    if (given === undefined || days === undefined) return;
    const made = await create.run({
      ...given,
      classTeacherPhone: keptText(values.phone, false)?.value ?? null,
      ...days,
      holder: values.holder?.id ?? null,
    });
    if (made === undefined) return;
    if (made.sameNumber.length === 0) saySaved(`已新建班次：${given.name}`);
    else
      sayDone(
        `已新建班次：${given.name}。编号与${made.sameNumber.map(classInWords).join('、')}相同，请核对。`,
      );
    navigate(`/classes/${made.id}`);
  };
  return (
    <Page title="新建班次" about={<Link href="/classes">班次</Link>}>
      <div className="class-form">
        <FormFrame submit={() => void submit()}>
          <ClassFields
            draft={values}
            set={set}
            tried={tried}
            year={Number(begin.slice(0, 4))}
            self={null}
            savedPhone={null}
            days={
              <DaysFields
                days={typedDays}
                change={setDays}
                tried={tried}
                refused={refusalAt(create.failure, 'classes.wrong-order')}
              />
            }
          />
          <Field label="管理组织" hint="空着就是本单位的班；街镇、部门自办的选它的党组织">
            {(field) => (
              <OrganisationPicker
                field={field}
                value={values.holder}
                onChange={set('holder')}
                allowed={({ closedOn }) => closedOn === null}
              />
            )}
          </Field>
          <ActionState action={withoutRefusalAt(create, 'classes.wrong-order')} word="正在保存" />
          <div className="form-actions">
            <span className="form-keys">Enter 下一项　Ctrl+S 保存</span>
            <Button onClick={() => navigate('/classes')}>取消</Button>
            <Button type="primary" htmlType="submit" loading={create.busy}>
              新建
            </Button>
          </div>
        </FormFrame>
      </div>
    </Page>
  );
}

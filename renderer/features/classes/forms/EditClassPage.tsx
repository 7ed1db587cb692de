import { Button } from 'antd';
import { useLocation } from 'wouter';
import type { ClassPage } from '../../../../shared/contract/classes.ts';
import { sayDone } from '../../../app/notices.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { FormFrame } from '../../../ui/form/FormFrame.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { Page } from '../../../ui/Page.tsx';
import { today } from '../../../ui/words.ts';
import { classInWords } from '../../../../shared/domain/classes/words.ts';
import { keptText } from '../../../ui/form/kept.ts';
import { type ClassDraft, draftOf, valuesOf } from './class-draft.ts';
import { ClassFields } from './ClassFields.tsx';

/** 修改班次: only what was changed is sent. */
export default function EditClassPage({ own }: { own: ClassPage }) {
  const { values, set, tried, setTried } = useDraft<ClassDraft>(draftOf(own));
  const edit = useAction('classes.edit');
  const [, navigate] = useLocation();
  const back = () => navigate(`/classes/${own.id}`);
  const submit = async () => {
    setTried(true);
    const given = valuesOf(values);
    if (given === undefined) return;
    const before = valuesOf(draftOf(own));
    const changed = Object.fromEntries(
      Object.entries(given).filter(([key, value]) => before?.[key as keyof typeof given] !== value),
    );
    const phone = keptText(values.phone, own.classTeacherPhone !== null);
    const isPhoneChanged = phone !== null && phone.value !== own.classTeacherPhone;
    if (Object.keys(changed).length === 0 && !isPhoneChanged) {
      back();
      return;
    }
    const done = await edit.run({
      id: own.id,
      ...changed,
      ...(isPhoneChanged && { classTeacherPhone: phone.value }),
    });
    if (done === undefined) return;
    if (done.sameNumber.length === 0) saySaved(`已修改：${given.name}`);
    else sayDone(`已修改。编号与${done.sameNumber.map(classInWords).join('、')}相同，请核对。`);
    back();
  };
  return (
    <Page title="修改班次" about="日期在“调整日期”里改，状态用下一步按钮改，都留有记录。">
      <div className="class-form">
        <FormFrame submit={() => void submit()}>
          <ClassFields
            draft={values}
            set={set}
            tried={tried}
            year={Number((own.startsOn ?? today()).slice(0, 4))}
            self={own.id}
            savedPhone={own.classTeacherPhone}
          />
          <ActionState action={edit} word="正在保存" />
          <div className="form-actions">
            <span className="form-keys">Enter 下一项　Ctrl+S 保存</span>
            <Button onClick={back}>取消</Button>
            <Button type="primary" htmlType="submit" loading={edit.busy}>
              保存
            </Button>
          </div>
        </FormFrame>
      </div>
    </Page>
  );
}

import type { ReactNode } from 'react';
import { Button, InputNumber } from 'antd';
import { CLASS_KINDS } from '../../../../shared/domain/classes/codes.ts';
import { useCall } from '../../../app/use-call.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { today } from '../../../ui/words.ts';
import { VenuePicker } from '../../../ui/VenuePicker.tsx';
import { KeptField } from '../../../ui/form/KeptField.tsx';
import { classInWords } from '../../../../shared/domain/classes/words.ts';
import type { ClassDraft, SetField, TextKey } from './class-draft.ts';

/** The fields of a class. Its days have a step of their own once the class is there. */
export function ClassFields({
  draft,
  set,
  tried,
  year,
  self,
  savedPhone,
  days,
}: {
  draft: ClassDraft;
  set: SetField;
  tried: boolean;
  /** Of the number that is proposed. */
  year: number;
  /** The class that is edited; null: a new one. */
  self: string | null;
  /** Masked; null: none is saved. */
  savedPhone: string | null;
  /** The fields of its days, for a new one. */
  days?: ReactNode;
}) {
  const text = (key: TextKey, label: string, max: number, more: { rows?: number; hint?: string } = {}) => (
    <TextField label={label} value={draft[key]} onChange={set(key)} max={max} {...more} />
  );
  return (
    <>
      <div className="field-pair">
        <TextField
          label="班次名称"
          required
          value={draft.name}
          onChange={set('name')}
          max={100}
          placeholder="如 基层党支部书记轮训班"
          error={tried && draft.name.trim() === '' ? '请填写班次名称' : undefined}
        />
        <ChoiceField
          label="类别"
          required
          value={draft.kind}
          onChange={set('kind')}
          choices={CLASS_KINDS}
          error={tried && draft.kind === null ? '请选类别' : undefined}
        />
      </div>
      {days}
      <div className="field-pair">
        <NumberField draft={draft} set={set('number')} year={year} self={self} />
        <Field label="计划人数">
          {(field) => (
            <InputNumber
              {...field}
              className="wide"
              min={0}
              max={10_000}
              precision={0}
              value={draft.planned}
              onChange={set('planned')}
            />
          )}
        </Field>
      </div>
      <div className="field-pair">
        {text('classTeacher', '班主任', 60)}
        <KeptField label="班主任电话" saved={savedPhone} kept={draft.phone} onChange={set('phone')} fresh="">
          {(phone, change) => <TextField label="班主任电话" value={phone} onChange={change} max={30} />}
        </KeptField>
      </div>
      <div className="field-pair">
        {text('place', '培训地点', 100)}
        <Field label="主教室">
          {(field) => <VenuePicker field={field} value={draft.venue} onChange={set('venue')} />}
        </Field>
      </div>
      <div className="field-pair">
        {text('organiser', '主办单位', 100)}
        {text('undertaker', '承办单位', 100)}
      </div>
      <div className="field-pair">
        {text('audience', '培训对象', 200)}
        {text('paper', '批复（备案）文号', 60, { hint: '还没有就空着，记为“文号待补”' })}
      </div>
      <div className="field-pair">
        {text('cost', '所需经费', 60)}
        {text('costSource', '经费列支渠道', 60)}
      </div>
      {text('purpose', '培训目的', 1000, { rows: 2 })}
      {text('content', '培训内容', 1000, { rows: 2 })}
      {text('note', '备注', 500)}
    </>
  );
}

/** The number with the next one offered, and those classes that have it already. */
function NumberField({
  draft,
  set,
  year,
  self,
}: {
  draft: ClassDraft;
  set: (number: string) => void;
  year: number;
  self: string | null;
}) {
  const typed = draft.number.trim();
  const asked = useCall('classes.next-number', {
    year,
    holder: draft.holder?.id ?? null,
    ...(typed !== '' && { number: typed }),
    ...(self !== null && { except: self }),
  });
  const next = asked.data?.number;
  const taken = typed === '' ? [] : (asked.data?.taken ?? []);
  return (
    <TextField
      label="编号"
      value={draft.number}
      onChange={set}
      max={40}
      placeholder={`如 ${today().slice(0, 4)}年第12期`}
      hint={
        taken.length > 0 ? (
          <span className="class-taken" role="alert">
            编号已用于{taken.map(classInWords).join('、')}，可以照样保存，请核对
          </span>
        ) : (
          next !== undefined &&
          next !== typed && (
            <>
              下一个编号：
              <Button type="link" size="small" onClick={() => set(next)}>
                {next}
              </Button>
            </>
          )
        )
      }
    />
  );
}

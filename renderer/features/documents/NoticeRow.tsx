import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { TextField } from '../../ui/form/TextField.tsx';
import type { Wanted } from './DocumentPreview.tsx';
import { DocumentRow } from './DocumentRow.tsx';

/** 调训通知 with what only the paper says: its number, until when to answer, whom to ask, who signs. */
export function NoticeRow({ own, show }: { own: CallOutput<'classes.get'>; show: (wanted: Wanted) => void }) {
  const [paperNumber, setPaperNumber] = useState('');
  const [answerBy, setAnswerBy] = useState('');
  const [contact, setContact] = useState('');
  const [signer, setSigner] = useState('');
  const wrongDay = answerBy.trim() !== '' && readDay(answerBy) === null;
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  return (
    <DocumentRow
      title="调训通知"
      about={`公文格式（GB/T 9704）${own.quota.units > 0 ? `，附件：${own.quota.units} 个单位的名额` : ''}`}
      disabled={wrongDay}
      open={() =>
        show({
          call: 'documents.notice',
          input: {
            class: own.id,
            paperNumber: given(paperNumber),
            answerBy: readDay(answerBy),
            contact: given(contact),
            signer: given(signer),
          },
          title: `关于举办${own.name}的通知`,
          formats: ['pdf', 'docx'],
        })
      }
    >
      <div className="notice-fields">
        <TextField
          label="发文字号"
          value={paperNumber}
          onChange={setPaperNumber}
          max={60}
          hint="不填即文号待补"
        />
        <DayField
          label="回执截止"
          value={answerBy}
          onChange={setAnswerBy}
          error={wrongDay ? '不是日期，请写成 2026-11-23' : undefined}
        />
        <TextField label="联系人和电话" value={contact} onChange={setContact} max={60} hint="印在通知上" />
        <TextField
          label="落款单位"
          value={signer}
          onChange={setSigner}
          max={60}
          hint={`不填即${own.organiser ?? own.undertaker ?? '主办单位'}`}
        />
      </div>
    </DocumentRow>
  );
}

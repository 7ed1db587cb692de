import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { CallInput } from '../../../../shared/contract/index.ts';
import { PEOPLE_SORTS } from '../../../../shared/domain/people/name-orders.ts';
import { personField } from '../../../../shared/domain/people/fields.ts';
import type { ListColumn } from '../../../../shared/domain/people/list-columns.ts';
import { sayDone } from '../../../app/notices.ts';
import { useRight } from '../../../app/session.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { useFocusBack } from '../../../ui/focus-back.ts';
import { today } from '../../../ui/words.ts';
import { isField } from './columns.ts';
import type { Conditions } from './view.ts';

/** 导出名单: exactly what the register shows, as a workbook; numbers are masked unless asked for. */
export function ExportDialog({
  filter,
  sort,
  descending,
  columns,
  people,
  close,
}: {
  filter: Conditions;
  sort: NonNullable<CallInput<'people.export'>['sort']>;
  descending: boolean;
  columns: readonly ListColumn[];
  people: number;
  close: () => void;
}) {
  useFocusBack();
  const mayReveal = useRight('people.reveal');
  const [masked, setMasked] = useState(true);
  const place = useAction('window.choose-place');
  const save = useAction('people.export');
  const sensitive = columns.filter((column) => isField(column) && personField(column).sensitive);

  const saveNow = async () => {
    const suggestedName = `人员名单${today().replaceAll('-', '')}.xlsx`;
    const chosen = await place.run({ purpose: 'people-list', suggestedName });
    if (chosen === undefined || chosen.file === null) return;
    const done = await save.run({
      filter,
      sort,
      descending,
      columns: ['number', ...columns],
      masked: masked || !mayReveal,
      to: chosen.file.token,
    });
    if (done === undefined) return;
    const missing = done.withoutStrokes.length;
    sayDone(
      `已导出 ${done.people} 人：${done.saved}${missing > 0 ? `。${missing} 人的姓名有字没有笔画资料，排在最后` : ''}`,
    );
    close();
  };

  return (
    <Modal open title="导出名单" width={520} onCancel={close} mask={{ closable: false }} footer={null}>
      <p>
        按现在的条件、次序（{PEOPLE_SORTS[sort]}）和列，共 {people.toLocaleString('zh-CN')} 人，存为 Excel
        表格。
      </p>
      {sensitive.length > 0 && (
        <div className="people-masking">
          <p>列里有{sensitive.map((column) => isField(column) && personField(column).title).join('、')}：</p>
          <Radio.Group
            value={masked}
            onChange={(event) => setMasked(event.target.value === true)}
            options={[
              { value: true, label: '打码导出' },
              { value: false, label: '完整导出', disabled: !mayReveal },
            ]}
          />
        </div>
      )}
      <p className="quiet">每次导出都会记在修改记录里：谁、何时、多少人、哪些列。</p>
      <ActionState action={place} word="正在打开" />
      <ActionState action={save} word="正在导出" />
      <div className="form-actions">
        <Button onClick={close}>取消</Button>
        <Button type="primary" autoFocus loading={save.busy} onClick={() => void saveNow()}>
          选择位置并导出…
        </Button>
      </div>
    </Modal>
  );
}

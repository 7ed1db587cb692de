import { Button, Input } from 'antd';
import { useState } from 'react';
import { ORGANISATION_KINDS, STATISTICS_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { COLUMN_TITLES, COLUMNS } from './paste.ts';

const KINDS = Object.values(ORGANISATION_KINDS).slice(2, 5).join('、');
const STATISTICS = Object.values(STATISTICS_KINDS).slice(0, 4).join('、');

/** The place to paste a list into; it is read as soon as it is pasted. */
export function PasteBox({ paste }: { paste: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <div className="paste">
      <ol className="steps">
        <li>
          在 Excel 或 WPS 表格里排成五列：
          <strong>{COLUMNS.map((key) => COLUMN_TITLES[key]).join('、')}</strong>
          。有表头时列的次序不限。
        </li>
        <li>
          “类别”写{KINDS}等；“统计类别”写{STATISTICS}等，没有就空着。
        </li>
        <li>“上级”写全称或简称；空着就放在所选组织之下，所以不要用合并单元格。上级在前，下级在后。</li>
        <li>选中单元格复制，在下面按 Ctrl+V 粘贴。粘贴后先检查，不会马上导入。</li>
      </ol>
      <Input.TextArea
        autoFocus
        aria-label="粘贴组织清单"
        rows={10}
        value={text}
        placeholder={'上级\t名称\t简称\t类别\t统计类别\n\t靖港镇芦江社区第三党支部\t芦江三支部\t党支部\t社区'}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (text !== '' || pasted.trim() === '') return;
          event.preventDefault();
          paste(pasted);
        }}
      />
      <Button type="primary" disabled={text.trim() === ''} onClick={() => paste(text)}>
        检查
      </Button>
    </div>
  );
}

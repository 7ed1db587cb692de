import { Button, Modal } from 'antd';
import type { UndoResult } from '../../../shared/contract/changes.ts';
import { useFocusBack } from '../../ui/focus-back.ts';
import { bareLabel, useUndoReport } from '../../app/undo.ts';

/** What an undo left as it was, and why. */
export default function LeftAloneDialog({ report }: { report: UndoResult }) {
  useFocusBack();
  const show = useUndoReport((state) => state.show);
  const close = () => show(null);
  return (
    <Modal
      open
      width={680}
      title={`${report.left.length} 处没有动：${bareLabel(report.label)}`}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          知道了
        </Button>
      }
    >
      <p>其余 {report.rows} 条已经处理。下面这些后来又有变动，保持现状；需要时请逐条修改。</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">内容</th>
            <th scope="col">字段</th>
            <th scope="col">没有动的原因</th>
          </tr>
        </thead>
        <tbody>
          {report.left.map((left) => (
            <tr key={`${left.table} ${left.row} ${left.fieldTitle ?? ''}`}>
              <td>
                {left.rowTitle}
                <div className="secondary">{left.tableTitle}</div>
              </td>
              <td>{left.fieldTitle ?? '整条'}</td>
              <td>{left.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

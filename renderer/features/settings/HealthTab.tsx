import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Health } from '../../../shared/contract/backups.ts';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Page } from '../../ui/Page.tsx';
import { bytesInWords } from '../../ui/words.ts';

/** 系统检查: is the database sound, is there room. */
export default function HealthTab() {
  const health = useCall('system.health', {});
  return (
    <Page
      title="系统检查"
      about="每项后面写着结果和要做的事。"
      actions={
        <Button type="primary" loading={health.loading} onClick={health.again}>
          重新检查
        </Button>
      }
    >
      {health.data === undefined ? <CallState asked={health} /> : <Checks health={health.data} />}
    </Page>
  );
}

function Checks({ health }: { health: Health }) {
  const { database, disk, log } = health;
  return (
    <ul className="checks">
      <Check good={database.sound} title="数据库">
        {database.sound
          ? `完好，${bytesInWords(database.bytes)}`
          : '有损坏。请停止录入，到“备份与恢复”里恢复最近的备份。'}
      </Check>
      <Check good={disk.enough} title="磁盘空间">
        {disk.enough
          ? `还有 ${bytesInWords(disk.free)}，够用`
          : `只剩 ${bytesInWords(disk.free)}。请清理磁盘，或把不用的文件移走。`}
      </Check>
      <Check good={health.synchronous === 'FULL'} title="断电保护">
        {health.synchronous === 'FULL'
          ? '已打开，每次保存都写入磁盘'
          : '没有打开。请重新打开程序；仍是这样请联系维护人员。'}
      </Check>
      <Check good title="修改记录">
        {log.transactions} 次操作，{log.entries} 条记录
      </Check>
      <Check good title="数据文件夹">
        <span className="path">{health.folder}</span>
      </Check>
      <Check good title="版本">
        数据格式 {database.schema}，SQLite {database.sqlite}
      </Check>
    </ul>
  );
}

function Check({ good, title, children }: { good: boolean; title: string; children: ReactNode }) {
  return (
    <li data-good={good}>
      {good ? <CheckCircleOutlined aria-label="正常" /> : <ExclamationCircleOutlined aria-label="注意" />}
      <strong>{title}</strong>
      <span>{children}</span>
    </li>
  );
}

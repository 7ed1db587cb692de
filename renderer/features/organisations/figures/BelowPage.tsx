import { Input } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { ORGANISATION_KINDS, STATISTICS_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { useCall } from '../../../app/use-call.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import { useBelow } from './use-below.ts';
import { whatOf } from './what.ts';

/** The organisations behind a number: those of one kind in a whole subtree. */
export default function BelowPage({ root, what }: { root: string; what: string }) {
  const { title, holds } = whatOf(what);
  const organisation = useCall('organisations.get', { id: root });
  const { lines, complete, failure } = useBelow(root);
  const [text, setText] = useState('');
  const wanted = text.trim();
  const rows = lines
    .filter(holds)
    .filter((line) => wanted === '' || line.name.includes(wanted) || line.above.includes(wanted));
  return (
    <Page
      title={title}
      about={organisation.data && <Link href={`/organisations/${root}`}>{organisation.data.name}</Link>}
    >
      {failure !== undefined && <Failure failure={failure} />}
      <div className="list-tools">
        <Input
          className="list-search"
          placeholder="在下面筛选"
          aria-label="在下面筛选"
          allowClear
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="count">{complete ? `共 ${rows.length} 个` : '正在读取…'}</span>
      </div>
      {complete && rows.length === 0 && <Empty>这里没有符合的组织。</Empty>}
      {rows.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col" className="number">
                序号
              </th>
              <th scope="col">名称</th>
              <th scope="col">类别</th>
              <th scope="col">统计类别</th>
              <th scope="col">上级</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((line, index) => (
              <tr key={line.id}>
                <td className="number">{index + 1}</td>
                <td>
                  <Link href={`/organisations/${line.id}`}>{line.name}</Link>
                </td>
                <td className="nowrap">{ORGANISATION_KINDS[line.kind]}</td>
                <td className="nowrap">
                  {line.statisticsKind === null ? '未填' : STATISTICS_KINDS[line.statisticsKind]}
                </td>
                <td>{line.above}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

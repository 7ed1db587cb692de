import { Input } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import type { ListedOrganisation } from '../../../../shared/contract/organisations.ts';
import { ORGANISATION_KINDS, STATISTICS_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { call } from '../../../app/desk.ts';
import { useCall } from '../../../app/use-call.ts';
import { usePages } from '../../../app/use-pages.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { More } from '../../../ui/More.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import { whatOf } from './what.ts';

/** How many lines come at a time. */
const STEP = 100;

/** The organisations behind a number: those of one kind in a whole subtree. */
export default function BelowPage({ root, what }: { root: string; what: string }) {
  const organisation = useCall('organisations.get', { id: root });
  const [text, setText] = useState('');
  const [most, setMost] = useState(STEP);
  const wanted = text.trim();
  const ask = useCallback(
    async (page: { offset: number; limit: number }) => {
      const { nodes, total } = await call('organisations.below', { root, ...whatOf(what).filter, ...page });
      return { items: nodes, total };
    },
    [root, what],
  );
  // Looking through the list means the whole list, not what happens to be on the screen.
  const list = usePages<ListedOrganisation>(ask, wanted === '' ? most : Number.POSITIVE_INFINITY);
  const fitting = list.items.filter(
    (line) => wanted === '' || `${line.name} ${line.shortName ?? ''} ${line.path}`.includes(wanted),
  );
  const shown = fitting.slice(0, most);
  const total = wanted === '' ? list.total : fitting.length;
  return (
    <Page
      title={whatOf(what).title}
      about={
        organisation.data && (
          <>
            在 <Link href={`/organisations/${root}`}>{organisation.data.name}</Link> 之下
          </>
        )
      }
    >
      {list.failure !== undefined && <Failure failure={list.failure} />}
      <div className="list-tools">
        <Input
          className="list-search"
          placeholder="在下面筛选：名称或上级"
          aria-label="在下面筛选"
          allowClear
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setMost(STEP);
          }}
        />
        <span className="count">
          {total === undefined || (wanted !== '' && list.loading) ? '正在读取…' : `共 ${total} 个`}
        </span>
      </div>
      {total === 0 && !list.loading && <Empty>这里没有符合的组织。</Empty>}
      {shown.length > 0 && <Lines lines={shown} />}
      {total !== undefined && (
        <More
          shown={shown.length}
          total={total}
          unit="个"
          loading={list.loading}
          more={() => setMost(most + STEP)}
        />
      )}
    </Page>
  );
}

function Lines({ lines }: { lines: readonly ListedOrganisation[] }) {
  return (
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
        {lines.map((line, index) => (
          <tr key={line.id}>
            <td className="number">{index + 1}</td>
            <td>
              <Link href={`/organisations/${line.id}`}>{line.name}</Link>
            </td>
            <td className="nowrap">{ORGANISATION_KINDS[line.kind]}</td>
            <td className="nowrap">
              {line.statisticsKind === null ? '未填' : STATISTICS_KINDS[line.statisticsKind]}
            </td>
            <td>{line.path}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useState } from 'react';
import { Link } from 'wouter';
import type { FoundVenue } from '../../../../shared/contract/resource-answers.ts';
import { useCall } from '../../../app/use-call.ts';
import { orDash } from '../../../ui/words.ts';
import { OutOfUseFilter } from '../ListTools.tsx';
import { isOutOfUse, OutOfUse } from '../OutOfUse.tsx';
import { ResourceList } from '../ResourceList.tsx';
import { useList } from '../use-list.ts';
import { VenueDialog } from './VenueDialog.tsx';

/** 场地: the rooms of the campus in their maintained order. */
export default function VenuesPage() {
  const list = useList();
  const [closed, setClosed] = useState<'with' | 'only'>();
  const asked = useCall('venues.list', { ...list.input, ...(closed !== undefined && { closed }) });
  const seats = (asked.data?.found ?? []).reduce((sum, venue) => sum + venue.seats, 0);
  const whole = asked.data !== undefined && asked.data.found.length === asked.data.total;
  return (
    <ResourceList
      title="场地"
      what="场地"
      unit="个"
      create="新建场地…"
      placeholder="名称、设备或拼音首字母"
      list={list}
      asked={asked}
      count={whole ? `，${seats} 座` : ''}
      filters={<OutOfUseFilter word="停用" value={closed} onChange={list.narrowing(setClosed)} />}
      Form={NewVenue}
    >
      <VenueTable venues={asked.data?.found ?? []} />
    </ResourceList>
  );
}

function NewVenue({ close }: { close: () => void }) {
  return <VenueDialog venue={null} close={close} />;
}

function VenueTable({ venues }: { venues: readonly FoundVenue[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">场地</th>
          <th scope="col" className="number">
            座位
          </th>
          <th scope="col">排 × 列</th>
          <th scope="col">设备</th>
          <th scope="col">备注</th>
        </tr>
      </thead>
      <tbody>
        {venues.map((venue) => (
          <tr key={venue.id} data-past={isOutOfUse(venue.closedOn)}>
            <th scope="row">
              <Link href={`/resources/venues/${venue.id}`}>{venue.name}</Link>
              <OutOfUse on={venue.closedOn} word="停用" />
            </th>
            <td className="number">{venue.seats}</td>
            <td>
              {venue.rows === null || venue.columns === null ? '不固定' : `${venue.rows} × ${venue.columns}`}
            </td>
            <td>{orDash(venue.equipment)}</td>
            <td>{orDash(venue.note)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

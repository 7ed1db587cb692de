import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { orDash } from '../../../ui/words.ts';
import { ListTools, OutOfUseFilter } from '../ListTools.tsx';
import { STEP, useList } from '../use-list.ts';
import { VenueDialog } from './VenueDialog.tsx';

/** 场地: the rooms of the campus in their maintained order. */
export default function VenuesPage() {
  const list = useList();
  const [closed, setClosed] = useState<'with' | 'only'>();
  const [creating, setCreating] = useState(false);
  const mayEdit = useRight('resources.edit');
  const asked = useCall('venues.list', { ...list.input, ...(closed !== undefined && { closed }) });
  const seats = (asked.data?.found ?? []).reduce((sum, venue) => sum + venue.seats, 0);
  const whole = asked.data !== undefined && asked.data.found.length === asked.data.total;
  return (
    <Page
      title="场地"
      actions={
        mayEdit && (
          <Button type="primary" onClick={() => setCreating(true)}>
            新建场地…
          </Button>
        )
      }
    >
      <ListTools
        what="场地"
        placeholder="名称、设备或拼音首字母"
        typed={list.typed}
        type={list.type}
        count={asked.data === undefined ? '' : `共 ${asked.data.total} 个${whole ? `，${seats} 座` : ''}`}
      >
        <OutOfUseFilter
          word="停用"
          value={closed}
          onChange={(chosen) => {
            setClosed(chosen);
            list.go(0);
          }}
        />
      </ListTools>
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : asked.data.total === 0 ? (
        <Empty>没有符合条件的场地。放宽条件，或点“新建场地…”。</Empty>
      ) : (
        <>
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
              {asked.data.found.map((venue) => (
                <tr key={venue.id} data-past={venue.closedOn !== null}>
                  <th scope="row">
                    <Link href={`/resources/venues/${venue.id}`}>{venue.name}</Link>{' '}
                    {venue.closedOn !== null && <Mark tone="plain">停用</Mark>}
                  </th>
                  <td className="number">{venue.seats}</td>
                  <td>
                    {venue.rows === null || venue.columns === null
                      ? '不固定'
                      : `${venue.rows} × ${venue.columns}`}
                  </td>
                  <td>{orDash(venue.equipment)}</td>
                  <td>{orDash(venue.note)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {asked.data.total > STEP && (
            <Pager total={asked.data.total} offset={list.offset} step={STEP} unit="个" go={list.go} />
          )}
        </>
      )}
      {creating && <VenueDialog venue={null} close={() => setCreating(false)} />}
    </Page>
  );
}

import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { call } from '../../../app/desk.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Section } from '../../../ui/Page.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';
import { doAtOnce } from '../at-once.ts';
import { OutOfUseForm } from '../OutOfUseForm.tsx';
import { ResourceActions } from '../ResourceActions.tsx';
import { ResourceFacts, ResourceHead } from '../ResourceHead.tsx';
import { Sessions } from '../Sessions.tsx';
import { SeatPlan } from './SeatPlan.tsx';
import { VenueDialog } from './VenueDialog.tsx';

/** The page of one room: its seats as a plan, its equipment, the lessons held in it. */
export default function VenuePage({ id }: { id: string }) {
  const asked = useCall('venues.get', { id });
  const [above, setAbove] = useState<'edit' | 'close'>();
  const [, navigate] = useLocation();
  const venue = asked.data;
  if (venue === undefined)
    return (
      <div className="page">
        <CallState asked={asked} />
      </div>
    );
  const close = () => setAbove(undefined);
  const { name } = venue;
  const remove = async () => {
    if (await doAtOnce(() => call('venues.remove', { id }), `已删除场地：${name}`))
      navigate('/resources/venues', { replace: true });
  };
  const drawn = (venue.rows ?? 0) * (venue.columns ?? 0);
  return (
    <article className="page">
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <ResourceHead
        back={<Link href="/resources/venues">场地</Link>}
        title={
          <>
            {name} {venue.closedOn !== null && <Mark tone="plain">{dayInWords(venue.closedOn)}停用</Mark>}
          </>
        }
        about={`${venue.seats} 座`}
        actions={
          <ResourceActions
            table="venue"
            row={venue}
            edit={() => setAbove('edit')}
            more={[
              venue.closedOn === null
                ? { key: 'close', label: '停用…', run: () => setAbove('close') }
                : {
                    key: 'reopen',
                    label: '恢复使用',
                    run: () => void doAtOnce(() => call('venues.reopen', { id }), `已恢复场地：${name}`),
                  },
              { key: 'remove', label: '删除登错的（可以撤销）', run: () => void remove() },
            ]}
          />
        }
      />
      <ResourceFacts
        facts={[
          ['设备', orDash(venue.equipment)],
          ['备注', orDash(venue.note)],
        ]}
      />
      <Section title="座位图">
        {venue.rows === null || venue.columns === null ? (
          <p className="quiet">座位不固定。填上排数和列数，就画出座位图。</p>
        ) : (
          <>
            <SeatPlan rows={venue.rows} columns={venue.columns} aisles={venue.aisles} />
            {drawn !== venue.seats && (
              <p className="quiet">
                图上 {drawn} 座，登记 {venue.seats} 座，请核对。
              </p>
            )}
          </>
        )}
      </Section>
      <Sessions sessions={venue.sessions} nothing="课表里还没有排在这里的课。" />
      {above === 'edit' && <VenueDialog venue={venue} close={close} />}
      {above === 'close' && (
        <OutOfUseForm call="venues.close" word="停用" what="场地" row={venue} close={close} />
      )}
    </article>
  );
}

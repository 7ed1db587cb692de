import { useState } from 'react';
import { useCall } from '../../../app/use-call.ts';
import { Section } from '../../../ui/Page.tsx';
import { orDash } from '../../../ui/words.ts';
import { OutOfUseForm } from '../OutOfUseForm.tsx';
import { ResourceFacts } from '../ResourceHead.tsx';
import { ResourcePage, ResourceWaiting } from '../ResourcePage.tsx';
import { Sessions } from '../Sessions.tsx';
import { SeatPlan } from './SeatPlan.tsx';
import { VenueDialog } from './VenueDialog.tsx';

/** The page of one room: its seats as a plan, its equipment, the lessons held in it. */
export default function VenuePage({ id }: { id: string }) {
  const asked = useCall('venues.get', { id });
  const [above, setAbove] = useState<'edit' | 'close'>();
  const venue = asked.data;
  if (venue === undefined) return <ResourceWaiting asked={asked} />;
  const close = () => setAbove(undefined);
  const drawn = (venue.rows ?? 0) * (venue.columns ?? 0);
  return (
    <ResourcePage
      asked={asked}
      table="venue"
      row={venue}
      back={{ href: '/resources/venues', title: '场地' }}
      about={`${venue.seats} 座`}
      life={{
        on: venue.closedOn,
        word: '停用',
        what: '场地',
        again: 'venues.reopen',
        remove: 'venues.remove',
      }}
      edit={() => setAbove('edit')}
      end={() => setAbove('close')}
    >
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
    </ResourcePage>
  );
}

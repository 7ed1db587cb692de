import { useState } from 'react';
import { Link } from 'wouter';
import { useCall } from '../../../app/use-call.ts';
import { Section } from '../../../ui/Page.tsx';
import { orDash } from '../../../ui/words.ts';
import { OutOfUseForm } from '../OutOfUseForm.tsx';
import { ResourceFacts } from '../ResourceHead.tsx';
import { ResourcePage, ResourceWaiting } from '../ResourcePage.tsx';
import { Sessions } from '../Sessions.tsx';
import { RouteDialog } from './RouteDialog.tsx';

/** The page of one 教学路线: its stops with the minutes on the way and at each. */
export default function RoutePage({ id }: { id: string }) {
  const asked = useCall('routes.get', { id });
  const [above, setAbove] = useState<'edit' | 'close'>();
  const route = asked.data;
  if (route === undefined) return <ResourceWaiting asked={asked} />;
  const close = () => setAbove(undefined);
  const way = route.stops.reduce((sum, { travelMinutes }) => sum + travelMinutes, 0);
  const stay = route.stops.reduce((sum, { stayMinutes }) => sum + (stayMinutes ?? 0), 0);
  return (
    <ResourcePage
      asked={asked}
      table="route"
      row={route}
      back={{ href: '/resources/places', title: '教学点与路线' }}
      about={`${route.stops.length} 站，路上 ${way} 分钟（不含返程），停留 ${stay} 分钟`}
      life={{
        on: route.closedOn,
        word: '停用',
        what: '路线',
        again: 'routes.reopen',
        remove: 'routes.remove',
      }}
      edit={() => setAbove('edit')}
      end={() => setAbove('close')}
    >
      <ResourceFacts
        facts={[
          ['接待人数', route.capacity === null ? '未填' : `${route.capacity} 人`],
          ['带队讲解', orDash(route.guide)],
          ['备注', orDash(route.note)],
        ]}
      />
      <Section title="站点" count={route.stops.length}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col" className="col-number">
                次序
              </th>
              <th scope="col">教学点</th>
              <th scope="col" className="number">
                路上（分钟）
              </th>
              <th scope="col" className="number">
                停留（分钟）
              </th>
            </tr>
          </thead>
          <tbody>
            {route.stops.map(({ site, travelMinutes, stayMinutes }, index) => (
              <tr key={`${index}/${site.id}`}>
                <td>{index + 1}</td>
                <td>
                  <Link href={`/resources/places/sites/${site.id}`}>{site.name}</Link>
                </td>
                <td className="number">{travelMinutes}</td>
                <td className="number">{stayMinutes ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Sessions sessions={route.sessions} nothing="课表里还没有走这条路线的课。" />
      {above === 'edit' && <RouteDialog route={route} close={close} />}
      {above === 'close' && (
        <OutOfUseForm call="routes.close" word="停用" what="路线" row={route} close={close} />
      )}
    </ResourcePage>
  );
}

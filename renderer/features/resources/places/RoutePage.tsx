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
import { RouteDialog } from './RouteDialog.tsx';

/** The page of one 教学路线: its stops with the minutes on the way and at each. */
export default function RoutePage({ id }: { id: string }) {
  const asked = useCall('routes.get', { id });
  const [above, setAbove] = useState<'edit' | 'close'>();
  const [, navigate] = useLocation();
  const route = asked.data;
  if (route === undefined)
    return (
      <div className="page">
        <CallState asked={asked} />
      </div>
    );
  const close = () => setAbove(undefined);
  const { name } = route;
  const remove = async () => {
    if (await doAtOnce(() => call('routes.remove', { id }), `已删除路线：${name}`))
      navigate('/resources/places', { replace: true });
  };
  const way = route.stops.reduce((sum, { travelMinutes }) => sum + travelMinutes, 0);
  const stay = route.stops.reduce((sum, { stayMinutes }) => sum + (stayMinutes ?? 0), 0);
  return (
    <article className="page">
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <ResourceHead
        back={<Link href="/resources/places">教学点与路线</Link>}
        title={
          <>
            {name} {route.closedOn !== null && <Mark tone="plain">{dayInWords(route.closedOn)}停用</Mark>}
          </>
        }
        about={`${route.stops.length} 站，路上 ${way} 分钟（不含返程），停留 ${stay} 分钟`}
        actions={
          <ResourceActions
            table="route"
            row={route}
            edit={() => setAbove('edit')}
            more={[
              route.closedOn === null
                ? { key: 'close', label: '停用…', run: () => setAbove('close') }
                : {
                    key: 'reopen',
                    label: '恢复使用',
                    run: () => void doAtOnce(() => call('routes.reopen', { id }), `已恢复路线：${name}`),
                  },
              { key: 'remove', label: '删除登错的（可以撤销）', run: () => void remove() },
            ]}
          />
        }
      />
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
    </article>
  );
}

import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { call } from '../../../app/desk.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';
import { doAtOnce } from '../at-once.ts';
import { Look } from '../../../ui/Look.tsx';
import { OutOfUseForm } from '../OutOfUseForm.tsx';
import { ResourceActions } from '../ResourceActions.tsx';
import { ResourceFacts, ResourceHead } from '../ResourceHead.tsx';
import { Sessions } from '../Sessions.tsx';
import { SiteDialog } from './SiteDialog.tsx';

/** The page of one 教学点: how to get there, whom to call, the routes that stop there. */
export default function SitePage({ id }: { id: string }) {
  const asked = useCall('sites.get', { id });
  const [above, setAbove] = useState<'edit' | 'close'>();
  const [, navigate] = useLocation();
  const site = asked.data;
  if (site === undefined)
    return (
      <div className="page">
        <CallState asked={asked} />
      </div>
    );
  const close = () => setAbove(undefined);
  const { name } = site;
  const remove = async () => {
    if (await doAtOnce(() => call('sites.remove', { id }), `已删除教学点：${name}`))
      navigate('/resources/places', { replace: true });
  };
  return (
    <article className="page">
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <ResourceHead
        back={<Link href="/resources/places">教学点与路线</Link>}
        title={
          <>
            {name} {site.closedOn !== null && <Mark tone="plain">{dayInWords(site.closedOn)}停用</Mark>}
          </>
        }
        about={['教学点', site.address].filter((part) => part !== null).join(' · ')}
        actions={
          <ResourceActions
            table="teaching_site"
            row={site}
            edit={() => setAbove('edit')}
            more={[
              site.closedOn === null
                ? { key: 'close', label: '停用…', run: () => setAbove('close') }
                : {
                    key: 'reopen',
                    label: '恢复使用',
                    run: () => void doAtOnce(() => call('sites.reopen', { id }), `已恢复教学点：${name}`),
                  },
              { key: 'remove', label: '删除登错的（可以撤销）', run: () => void remove() },
            ]}
          />
        }
      />
      <ResourceFacts
        facts={[
          ['接待人数', site.capacity === null ? '未填' : `${site.capacity} 人`],
          ['距学校车程', site.minutes === null ? '未填' : `${site.minutes} 分钟`],
          ['讲解员', orDash(site.guide)],
          [
            '联系电话',
            site.phone === null ? (
              '未填'
            ) : (
              <Look
                key="phone"
                masked={site.phone}
                of={`${name}的联系电话`}
                call="sites.reveal"
                input={{ id }}
              />
            ),
          ],
          [
            '所在路线',
            site.routes.length === 0
              ? '—'
              : site.routes.map((route, index) => (
                  <span key={route.id}>
                    {index > 0 && '、'}
                    <Link href={`/resources/places/routes/${route.id}`}>{route.name}</Link>
                  </span>
                )),
          ],
          ['备注', orDash(site.note)],
        ]}
      />
      <Sessions sessions={site.sessions} nothing="课表里还没有直接排在这里的课；按路线来的看路线。" />
      {above === 'edit' && <SiteDialog site={site} close={close} />}
      {above === 'close' && (
        <OutOfUseForm call="sites.close" word="停用" what="教学点" row={site} close={close} />
      )}
    </article>
  );
}

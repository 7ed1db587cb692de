import { useState } from 'react';
import { Link } from 'wouter';
import { useCall } from '../../../app/use-call.ts';
import { orDash } from '../../../ui/words.ts';
import { Look } from '../../../ui/Look.tsx';
import { OutOfUseForm } from '../OutOfUseForm.tsx';
import { ResourceFacts } from '../ResourceHead.tsx';
import { ResourcePage, ResourceWaiting } from '../ResourcePage.tsx';
import { Sessions } from '../Sessions.tsx';
import { SiteDialog } from './SiteDialog.tsx';

/** The page of one 教学点: how to get there, whom to call, the routes that stop there. */
export default function SitePage({ id }: { id: string }) {
  const asked = useCall('sites.get', { id });
  const [above, setAbove] = useState<'edit' | 'close'>();
  const site = asked.data;
  if (site === undefined) return <ResourceWaiting asked={asked} />;
  const close = () => setAbove(undefined);
  const { name } = site;
  return (
    <ResourcePage
      asked={asked}
      table="teaching_site"
      row={site}
      back={{ href: '/resources/places', title: '教学点与路线' }}
      about={['教学点', site.address].filter((part) => part !== null).join(' · ')}
      life={{
        on: site.closedOn,
        word: '停用',
        what: '教学点',
        again: 'sites.reopen',
        remove: 'sites.remove',
      }}
      edit={() => setAbove('edit')}
      end={() => setAbove('close')}
    >
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
    </ResourcePage>
  );
}

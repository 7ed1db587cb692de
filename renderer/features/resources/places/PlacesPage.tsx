import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { FoundRoute } from '../../../../shared/contract/resource-answers.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { orDash } from '../../../ui/words.ts';
import { ListTools, OutOfUseFilter } from '../ListTools.tsx';
import { isOutOfUse, OutOfUse } from '../OutOfUse.tsx';
import { useList } from '../use-list.ts';
import { RouteDialog } from './RouteDialog.tsx';
import { SiteDialog } from './SiteDialog.tsx';

/** As many routes and sites as a district has stand on one page. */
const ALL = { offset: 0, limit: 500 };

/** 教学点与路线: the routes with their stops, and the sites that they are made of. */
export default function PlacesPage() {
  const list = useList();
  const [closed, setClosed] = useState<'with' | 'only'>();
  const [creating, setCreating] = useState<'site' | 'route'>();
  const mayEdit = useRight('resources.edit');
  const { text } = list.input;
  const input = { ...ALL, ...(text !== undefined && { text }), ...(closed !== undefined && { closed }) };
  const routes = useCall('routes.list', input);
  const sites = useCall('sites.list', input);
  const close = () => setCreating(undefined);
  return (
    <Page
      title="教学点与路线"
      actions={
        mayEdit && (
          <>
            <Button onClick={() => setCreating('site')}>新建教学点…</Button>
            <Button type="primary" onClick={() => setCreating('route')}>
              新建路线…
            </Button>
          </>
        )
      }
    >
      <ListTools
        what="教学点和路线"
        placeholder="名称、地址、站点或拼音首字母"
        typed={list.typed}
        type={list.type}
        count={
          routes.data === undefined || sites.data === undefined
            ? ''
            : `${routes.data.total} 条路线，${sites.data.total} 个教学点`
        }
      >
        <OutOfUseFilter word="停用" value={closed} onChange={setClosed} />
      </ListTools>
      <Section title="教学路线">
        {routes.data === undefined ? (
          <CallState asked={routes} />
        ) : routes.data.total === 0 ? (
          <p className="quiet">没有符合条件的路线。先建教学点，再把它们连成路线。</p>
        ) : (
          <RouteTable routes={routes.data.found} />
        )}
      </Section>
      <Section title="教学点">
        {sites.data === undefined ? (
          <CallState asked={sites} />
        ) : sites.data.total === 0 ? (
          <p className="quiet">没有符合条件的教学点。</p>
        ) : (
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">教学点</th>
                <th scope="col">地址</th>
                <th scope="col" className="number">
                  接待人数
                </th>
                <th scope="col" className="number">
                  车程（分钟）
                </th>
                <th scope="col">讲解员</th>
              </tr>
            </thead>
            <tbody>
              {sites.data.found.map((site) => (
                <tr key={site.id} data-past={isOutOfUse(site.closedOn)}>
                  <th scope="row">
                    <Link href={`/resources/places/sites/${site.id}`}>{site.name}</Link>
                    <OutOfUse on={site.closedOn} word="停用" />
                  </th>
                  <td>{orDash(site.address)}</td>
                  <td className="number">{site.capacity ?? '—'}</td>
                  <td className="number">{site.minutes ?? '—'}</td>
                  <td>{orDash(site.guide)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      {creating === 'site' && <SiteDialog site={null} close={close} />}
      {creating === 'route' && <RouteDialog route={null} close={close} />}
    </Page>
  );
}

function RouteTable({ routes }: { routes: readonly FoundRoute[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">路线</th>
          <th scope="col">站点</th>
          <th scope="col" className="number">
            路上（分钟）
          </th>
          <th scope="col" className="number">
            接待人数
          </th>
          <th scope="col">带队讲解</th>
        </tr>
      </thead>
      <tbody>
        {routes.map((route) => (
          <tr key={route.id} data-past={isOutOfUse(route.closedOn)}>
            <th scope="row" className="nowrap">
              <Link href={`/resources/places/routes/${route.id}`}>{route.name}</Link>
              <OutOfUse on={route.closedOn} word="停用" />
            </th>
            <td>{route.stops.map(({ site }) => site.name).join(' → ')}</td>
            <td className="number">
              {route.stops.reduce((sum, { travelMinutes }) => sum + travelMinutes, 0)}
            </td>
            <td className="number">{route.capacity ?? '—'}</td>
            <td>{orDash(route.guide)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

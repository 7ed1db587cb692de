import { Button, Input, Select } from 'antd';
import { Link, useLocation } from 'wouter';
import type { ClassLine } from '../../../shared/contract/classes.ts';
import { CLASS_KINDS, CLASS_STATUSES } from '../../../shared/domain/classes/codes.ts';
import { useRight } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { keysOf } from '../../ui/keys-of.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Empty, Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { orDash } from '../../ui/words.ts';
import { lookAt, useClassView } from './view.ts';
import { shortSpan } from '../../../shared/domain/classes/words.ts';
import { statusTone } from './words.ts';

const STEP = 100;

/** 班次: all classes in reach, the latest first. */
export default function ClassListPage() {
  const view = useClassView();
  const mayEdit = useRight('classes.edit');
  const [, navigate] = useLocation();
  const wanted = view.text.trim();
  const asked = useCall('classes.list', {
    ...(wanted !== '' && { text: wanted }),
    ...(view.year !== null && { year: view.year }),
    statuses: view.statuses,
    kinds: view.kinds,
    offset: view.offset,
    limit: STEP,
  });
  const filtered = wanted !== '' || view.year !== null || view.statuses.length + view.kinds.length > 0;
  return (
    <Page
      title="班次"
      actions={
        mayEdit && (
          <Button type="primary" onClick={() => navigate('/classes/new')}>
            新建班次
          </Button>
        )
      }
    >
      <ClassFilters years={asked.data?.years ?? []} total={asked.data?.total} filtered={filtered} />
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : asked.data.total === 0 ? (
        <Empty>
          {filtered
            ? '没有符合条件的班次。换一个词，或清除条件再看。'
            : '还没有班次。点“新建班次”，填上名称和日期就可以导入学员名单。'}
        </Empty>
      ) : (
        <>
          <ClassTable found={asked.data.found} />
          <Pager
            total={asked.data.total}
            offset={view.offset}
            step={STEP}
            unit="个班"
            go={(offset) => useClassView.setState({ offset })}
          />
        </>
      )}
    </Page>
  );
}

function ClassFilters({
  years,
  total,
  filtered,
}: {
  years: readonly number[];
  total: number | undefined;
  filtered: boolean;
}) {
  const view = useClassView();
  return (
    <div className="class-tools">
      <Select<number | ''>
        aria-label="年度"
        className="class-year"
        value={view.year ?? ''}
        onChange={(year) => lookAt({ year: year === '' ? null : year })}
        options={[
          { value: '' as const, label: '全部年度' },
          ...years.map((year) => ({ value: year, label: `${year}年` })),
        ]}
      />
      <Select
        aria-label="状态"
        className="class-choice"
        mode="multiple"
        maxTagCount={1}
        allowClear
        placeholder="全部状态"
        value={view.statuses}
        onChange={(statuses) => lookAt({ statuses })}
        options={keysOf(CLASS_STATUSES).map((value) => ({ value, label: CLASS_STATUSES[value] }))}
      />
      <Select
        aria-label="班次类别"
        className="class-choice"
        mode="multiple"
        maxTagCount={1}
        allowClear
        placeholder="全部类别"
        value={view.kinds}
        onChange={(kinds) => lookAt({ kinds })}
        options={keysOf(CLASS_KINDS).map((value) => ({ value, label: CLASS_KINDS[value] }))}
      />
      <Input.Search
        className="class-search"
        aria-label="查找班次"
        placeholder="名称、编号、班主任或拼音首字母"
        allowClear
        value={view.text}
        maxLength={60}
        onChange={(event) => lookAt({ text: event.target.value })}
      />
      {filtered && (
        <Button type="text" onClick={() => lookAt({ text: '', year: null, statuses: [], kinds: [] })}>
          清除条件
        </Button>
      )}
      <span className="count" role="status">
        {total === undefined ? '' : `共 ${total} 个班`}
      </span>
    </div>
  );
}

function ClassTable({ found }: { found: readonly ClassLine[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">班次</th>
          <th scope="col">编号</th>
          <th scope="col">类别</th>
          <th scope="col">状态</th>
          <th scope="col">培训时间</th>
          <th scope="col" className="number">
            学员
          </th>
          <th scope="col" className="number">
            计划
          </th>
          <th scope="col">班主任</th>
          <th scope="col">场地</th>
        </tr>
      </thead>
      <tbody>
        {found.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              <Link href={`/classes/${each.id}`}>{each.name}</Link>
            </th>
            <td className="nowrap">{each.number ?? <span className="quiet">未编号</span>}</td>
            <td className="nowrap">{CLASS_KINDS[each.kind]}</td>
            <td>
              <Mark tone={statusTone(each.status)}>{CLASS_STATUSES[each.status]}</Mark>
            </td>
            <td className="nowrap">{shortSpan(each)}</td>
            <td className="number">
              {each.trainees === 0 ? (
                0
              ) : (
                <Link
                  href={`/classes/${each.id}/trainees`}
                  aria-label={`看${each.name}的 ${each.trainees} 名学员`}
                >
                  {each.trainees}
                </Link>
              )}
            </td>
            <td className="number">{each.planned ?? '—'}</td>
            <td className="nowrap">{orDash(each.classTeacher)}</td>
            <td className="nowrap">{orDash(each.venue?.name ?? each.place)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

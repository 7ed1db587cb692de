// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './documents.css';
import { daySpan } from '../../../shared/domain/day-words.ts';
import { Link, useLocation } from 'wouter';
import { CLASS_STATUSES } from '../../../shared/domain/classes/codes.ts';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { ClassPicker } from '../../ui/ClassPicker.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { Empty, Page, Section } from '../../ui/Page.tsx';
import { useRight } from '../../app/session.tsx';
import { HoursDocuments } from './HoursDocuments.tsx';
import { SchoolDocuments } from './SchoolDocuments.tsx';

/** The documents of a class are a tab of its workspace. */
const documentsOf = (id: string): string => `/classes/${id}/documents`;

/** As many classes are offered at once. */
const LISTED = 12;

/** 文书打印: the way to the documents of a class, and the timetables of the whole school, and the papers of hours. */
export default function DocumentsScreen() {
  const maySeeHours = useRight('hours.see');
  return (
    <Page title="文书打印" about="先选班次，再选文书；预览和纸上一样，也可以另存为 PDF、Word 和 Excel。">
      <ClassChoice />
      <SchoolDocuments />
      {maySeeHours && <HoursDocuments />}
    </Page>
  );
}

/** The classes that run or enrol now, a click each; any other is picked by its name. */
function ClassChoice() {
  const [, navigate] = useLocation();
  const asked = useCall('classes.list', { statuses: ['running', 'enrolling'], limit: LISTED });
  const found = asked.data?.found ?? [];
  return (
    <Section title="班次文书">
      <div className="document-search">
        <Field label="班次">
          {(field) => (
            <ClassPicker
              field={field}
              value={null}
              onChange={(chosen) => chosen !== null && navigate(documentsOf(chosen.id))}
            />
          )}
        </Field>
      </div>
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : found.length === 0 ? (
        <Empty>现在没有开班和报名的班次。别的班请在上面查找。</Empty>
      ) : (
        <ul className="document-classes" aria-label="在办的班次">
          {found.map((each) => (
            <li key={each.id}>
              <Link href={documentsOf(each.id)}>
                <strong>{each.name}</strong>
                <span className="quiet">
                  {[
                    each.number,
                    each.startsOn === null
                      ? '日期未定'
                      : daySpan(each.startsOn, each.endsOn ?? each.startsOn, '至'),
                    `${each.trainees} 人`,
                    CLASS_STATUSES[each.status],
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {(asked.data?.total ?? 0) > found.length && (
        <p className="quiet">
          在办的共 {asked.data?.total} 个，这里列出 {found.length} 个，别的请在上面查找。
        </p>
      )}
    </Section>
  );
}

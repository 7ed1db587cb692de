// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './documents.css';
import { lazy, Suspense, useState } from 'react';
import type { CallInput } from '../../../shared/contract/index.ts';
import type { SignedHalf } from '../../../shared/domain/documents/sign-in-sheet.ts';
import { MASKED_COLUMNS } from '../../../shared/domain/documents/trainee-columns.ts';
import { useRight } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Page } from '../../ui/Page.tsx';
import { AdjustmentRow } from './AdjustmentRow.tsx';
import type { Wanted } from './DocumentPreview.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import { FrozenSheets } from './FrozenSheets.tsx';
import { HalvesChoice, usualHalves } from './HalvesChoice.tsx';
import { NoticeRow } from './NoticeRow.tsx';
import { ClearChoice, ColumnsChoice, DirectionChoice, OrderChoice, SpareRowsChoice } from './options.tsx';
import { useChoices } from './use-choices.ts';

const DocumentPreview = lazy(() => import('./DocumentPreview.tsx'));
const SignInPreview = lazy(() => import('./SignInPreview.tsx'));

/** More columns than these are narrow on an upright page. */
const MOST_UPRIGHT = 10;

/** The documents of one class with how they are to be printed; each opens its preview. */
export default function ClassDocuments({ classId }: { classId: string }) {
  const own = useCall('classes.get', { id: classId });
  const timetable = useCall('timetable.class', { class: classId });
  const frozen = useCall('documents.frozen', { class: classId });
  const { asked, choices, set, keep } = useChoices();
  const mayReveal = useRight('people.reveal');
  const [wanted, setWanted] = useState<Wanted>();
  const [signing, setSigning] = useState<CallInput<'documents.freeze'>>();
  const [clear, setClear] = useState(false);
  const [clearContacts, setClearContacts] = useState(true);
  const [chosenHalves, setHalves] = useState<SignedHalf[]>();

  if (own.data === undefined) return <CallState asked={own} />;
  if (choices === undefined) return <CallState asked={asked} />;
  const { name, trainees } = own.data;
  const { roster, contacts, signIn, timetable: sheet } = choices;
  const halves = chosenHalves ?? (timetable.data === undefined ? [] : usualHalves(timetable.data));
  const masked = roster.columns.some((column) => MASKED_COLUMNS.includes(column));
  const people = trainees === 0 ? '还没有学员' : `${trainees} 名学员`;

  const openList = (kind: 'roster' | 'contacts', whole: boolean) => {
    keep(kind);
    const call = kind === 'roster' ? 'documents.class-roster' : 'documents.contacts';
    const title = `${name}${kind === 'roster' ? '学员花名册' : '学员通讯录'}`;
    setWanted({ call, input: { class: classId, ...choices[kind], clear: whole && mayReveal }, title });
  };

  return (
    <Page title="文书" about="预览和纸上一样。签到表打印或另存时定版，作报销凭证。">
      <ul className="documents">
        <DocumentRow
          title="花名册"
          about={
            roster.columns.length > MOST_UPRIGHT && !roster.across ? `${people}；列较多，宜横向` : people
          }
          open={() => openList('roster', clear && masked)}
          options={
            <>
              <OrderChoice value={roster.order} onChange={(order) => set('roster', { order })} />
              <ColumnsChoice columns={roster.columns} onChange={(columns) => set('roster', { columns })} />
              <DirectionChoice across={roster.across} onChange={(to) => set('roster', { across: to })} />
              {masked && <ClearChoice clear={clear} allowed={mayReveal} onChange={setClear} />}
            </>
          }
        />
        <DocumentRow
          title="签到表"
          about={`${people}，${halves.length} 个半天；打印即定版`}
          disabled={halves.length === 0}
          open={() => {
            keep('signIn');
            setSigning({
              class: classId,
              ...signIn,
              ...(chosenHalves !== undefined && { halves: chosenHalves }),
            });
          }}
          options={
            <>
              <OrderChoice value={signIn.order} onChange={(order) => set('signIn', { order })} />
              <HalvesChoice
                days={timetable.data?.days.map(({ day }) => day) ?? []}
                halves={halves}
                onChange={setHalves}
                reset={() => setHalves(undefined)}
              />
              <SpareRowsChoice
                value={signIn.spareRows}
                onChange={(spareRows) => set('signIn', { spareRows })}
              />
            </>
          }
        >
          <FrozenSheets sheets={frozen.data?.sheets ?? []} className={name} show={setWanted} />
        </DocumentRow>
        <DocumentRow
          title="课程表"
          about={
            timetable.data === undefined
              ? ''
              : `${timetable.data.placed.length} 课次，待排 ${timetable.data.waiting.length}`
          }
          open={() => {
            keep('timetable');
            setWanted({
              call: 'documents.class-timetable',
              input: { class: classId, ...sheet },
              title: `${name}课程表`,
            });
          }}
          options={
            <DirectionChoice across={sheet.across} onChange={(to) => set('timetable', { across: to })} />
          }
        />
        <DocumentRow
          title="通讯录"
          about={people}
          open={() => openList('contacts', clearContacts)}
          options={
            <>
              <OrderChoice value={contacts.order} onChange={(order) => set('contacts', { order })} />
              <ClearChoice clear={clearContacts} allowed={mayReveal} onChange={setClearContacts} />
            </>
          }
        />
        <DocumentRow
          title="分组名单"
          about={`${own.data.counts.groups} 个组`}
          open={() =>
            setWanted({ call: 'documents.groups', input: { class: classId }, title: `${name}分组名单` })
          }
        />
        <AdjustmentRow classId={classId} className={name} show={setWanted} />
        <NoticeRow own={own.data} show={setWanted} />
      </ul>
      <Suspense fallback={null}>
        {wanted !== undefined && <DocumentPreview wanted={wanted} close={() => setWanted(undefined)} />}
        {signing !== undefined && (
          <SignInPreview input={signing} className={name} close={() => setSigning(undefined)} />
        )}
      </Suspense>
    </Page>
  );
}

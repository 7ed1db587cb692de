import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { ClassPage, Trainee } from '../../../../shared/contract/classes.ts';
import { ENROLMENT_STATUSES, TRAINEE_SORTS } from '../../../../shared/domain/classes/codes.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { keysOf } from '../../../ui/keys-of.ts';
import { Empty, Page } from '../../../ui/Page.tsx';
import { AddDialog } from './AddDialog.tsx';
import { DivideDialog } from './DivideDialog.tsx';
import { SelectedTrainees } from './SelectedTrainees.tsx';
import { TraineeTable } from './TraineeTable.tsx';
import { TraineeTools, type TraineeLook } from './TraineeTools.tsx';

/** 学员: the list of the class, with what is to be known of each, and everything that is done with them. */
export default function TraineesTab({ own }: { own: ClassPage }) {
  const [look, setLook] = useState<TraineeLook>(lookFrom(useSearch()));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<'add' | 'divide'>();
  const mayEdit = useRight('classes.edit');
  const [, navigate] = useLocation();
  const asked = useCall('classes.trainees', {
    class: own.id,
    sort: look.sort,
    ...(look.status !== null && { status: look.status }),
    ...(look.group !== null && { group: look.group }),
  });
  const all = useMemo(() => asked.data?.trainees ?? [], [asked.data]);
  const shown = useMemo(() => all.filter((trainee) => fits(trainee, look.text)), [all, look.text]);
  const chosen = shown.filter(({ id }) => picked.has(id));
  const clear = () => setPicked(new Set());
  const isEmpty = asked.data?.total === 0 && look.status === null && look.group === null;
  return (
    <Page
      title="学员"
      actions={
        <>
          <Button onClick={() => navigate(`/classes/${own.id}/answers`)}>名额与回执</Button>
          {mayEdit && (
            <>
              <Button disabled={own.trainees === 0} onClick={() => setOpen('divide')}>
                分组…
              </Button>
              <Button onClick={() => setOpen('add')}>添加学员…</Button>
              <Button type="primary" onClick={() => navigate(`/classes/${own.id}/import`)}>
                导入名单…
              </Button>
            </>
          )}
        </>
      }
    >
      {asked.data !== undefined && asked.failure !== undefined && (
        <Failure failure={asked.failure} again={asked.again} />
      )}
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : isEmpty ? (
        <Empty>
          还没有学员。有 Excel
          名单的点“导入名单…”，程序先检查再报入；也可以点“添加学员…”从名册里选，或按条件整批报名。
        </Empty>
      ) : (
        <>
          <TraineeTools
            look={look}
            change={(change) => setLook({ ...look, ...change })}
            groups={own.counts.groups}
            shown={shown.length}
            order={asked.data.order}
          />
          <Notes
            withoutStrokes={asked.data.withoutStrokes}
            outOfReach={asked.data.outOfReach}
            warned={shown.filter(({ warnings }) => warnings.length > 0).length}
          />
          <SelectedTrainees own={own} chosen={chosen} sort={look.sort} all={shown} clear={clear} />
          <TraineeTable trainees={shown} picked={picked} setPicked={mayEdit ? setPicked : null} />
        </>
      )}
      {open === 'add' && <AddDialog own={own} close={() => setOpen(undefined)} />}
      {open === 'divide' && <DivideDialog own={own} close={() => setOpen(undefined)} />}
    </Page>
  );
}

/** A number of the overview leads here with what it counts. */
function lookFrom(search: string): TraineeLook {
  const asked = new URLSearchParams(search);
  const status = asked.get('status');
  const sort = asked.get('sort');
  return {
    text: '',
    sort: keysOf(TRAINEE_SORTS).find((each) => each === sort) ?? 'kept',
    status: keysOf(ENROLMENT_STATUSES).find((each) => each === status) ?? null,
    group: null,
  };
}

function fits({ person, unit }: Trainee, text: string): boolean {
  const wanted = text.trim();
  if (wanted === '') return true;
  return [person.name, person.employer?.name, person.branch?.name, person.duty, unit?.name].some(
    (part) => part?.includes(wanted) === true,
  );
}

/** What must not go unsaid about the list as a whole. */
function Notes({
  withoutStrokes,
  outOfReach,
  warned,
}: {
  withoutStrokes: readonly string[];
  outOfReach: number;
  warned: number;
}) {
  const notes = [
    warned > 0 ? `${warned} 人有提示（同期在别的班、今年已参训等），见“提示”一列` : '',
    withoutStrokes.length > 0 ? `没有笔画数据、排在最后：${withoutStrokes.join('、')}` : '',
    outOfReach > 0 ? `另有 ${outOfReach} 人不在您的管理范围内，没有列出` : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? null : <p className="quiet">{notes.join('；')}。</p>;
}

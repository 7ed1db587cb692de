import { Button, Input, type InputRef, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { SheetPage, SheetTrainee } from '../../../../shared/contract/attendance.ts';
import type { AttendanceState } from '../../../../shared/domain/attendance/codes.ts';
import { halfInWords } from '../../../../shared/domain/attendance/half-line.ts';
import { useCommand } from '../../../app/commands.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { dayInWords } from '../../../ui/words.ts';
import { addressOfSheet, countsInWords, groupInWords, SHEET_STATES } from '../words.ts';
import { CloseButtons } from './CloseButtons.tsx';
import { readMinutes, savedMark, type MarkDraft, type SheetDraft, useDrafts } from './drafts.ts';
import { SheetTable } from './SheetTable.tsx';
import { StateKeys } from './StateKeys.tsx';
import { useSheetHands } from './use-sheet-hands.ts';

/** The sheet of a half-day: everybody is there but those who are marked. */
export function SheetEntry({
  page,
  draftKey,
  group,
  setGroup,
}: {
  page: SheetPage;
  draftKey: string;
  /** Null: the whole class. */
  group: number | null;
  setGroup: (group: number | null) => void;
}) {
  const draft = useDrafts(({ drafts }) => drafts[draftKey]);
  const change = useDrafts((state) => state.change);
  const forget = useDrafts((state) => state.forget);
  const [onlyExceptions, setOnlyExceptions] = useState(false);
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState<string>();
  // What was just saved, until the sheet is read anew.
  const [sent, setSent] = useState<{ readonly of: SheetPage; readonly draft: SheetDraft }>();
  const field = useRef<InputRef>(null);
  const list = useRef<HTMLTableElement>(null);
  const nextButton = useRef<HTMLButtonElement>(null);
  const enter = useAction('attendance.enter');
  const mayEdit = useRight('attendance.edit') && page.state !== 'ahead';
  const closed = page.state === 'closed';
  const [, navigate] = useLocation();

  const markOf = (trainee: SheetTrainee): MarkDraft =>
    draft?.[trainee.enrolment] ??
    (sent?.of === page ? sent.draft[trainee.enrolment] : undefined) ??
    savedMark(trainee);
  const setState = (trainee: SheetTrainee, state: AttendanceState) => {
    if (!mayEdit) return;
    setSaved(undefined);
    const before = markOf(trainee);
    // Minutes say how much of the half-day was missed; they go with the state that they were given for.
    change(draftKey, trainee.enrolment, {
      ...before,
      state,
      minutes: before.state === state ? before.minutes : '',
    });
  };
  const shown = onlyExceptions
    ? page.trainees.filter((trainee) => markOf(trainee).state !== 'present')
    : page.trainees;
  const hands = useSheetHands({ trainees: shown, setState, field, list });
  const counts: Partial<Record<AttendanceState, number>> = {};
  for (const trainee of page.trainees) {
    const { state } = markOf(trainee);
    counts[state] = (counts[state] ?? 0) + 1;
  }

  const save = async () => {
    if (!mayEdit || enter.busy) return;
    const marks = page.trainees.map((trainee) => ({ trainee, mark: markOf(trainee) }));
    if (marks.some(({ mark }) => readMinutes(mark.minutes) === undefined)) return;
    const done = await enter.run({
      class: page.class.id,
      day: page.day,
      half: page.half,
      groups: group === null ? null : [group],
      marks: marks
        .filter(
          ({ trainee, mark }) => mark.state !== trainee.usual || mark.minutes !== '' || mark.note !== '',
        )
        .map(({ trainee, mark }) => ({
          enrolment: trainee.enrolment,
          state: mark.state,
          minutes: readMinutes(mark.minutes) ?? null,
          note: mark.note.trim() === '' ? null : mark.note.trim(),
        })),
      ...(closed && reason.trim() !== '' && { reason: reason.trim() }),
    });
    if (done === undefined) return;
    setSent({ of: page, draft: draft ?? {} });
    forget(draftKey);
    setReason('');
    setSaved(done.line);
    saySaved(`已保存${halfInWords(page)}考勤：${done.line}`);
  };
  useCommand('save', () => void save(), mayEdit);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (saved !== undefined) nextButton.current?.focus();
  }, [saved]);

  const [word, tone] = SHEET_STATES[page.state];
  return (
    <div className="sheet-entry">
      <header className="sheet-head">
        <h2>
          {halfInWords(page)} <Mark tone={tone}>{word}</Mark>
        </h2>
        <p className="quiet">
          {[
            page.titles.join('；'),
            page.printed === null ? '没有印过签到表，序号按学员名单' : `序号按${page.printed.title}`,
            page.closedOn === null ? '' : `${dayInWords(page.closedOn)}核定`,
          ]
            .filter((part) => part !== '')
            .join('　')}
        </p>
      </header>
      <div className="sheet-tools">
        <Input
          ref={field}
          className="sheet-find"
          aria-label="找人：序号、姓名或拼音首字母"
          placeholder="序号、姓名或拼音首字母"
          value={hands.text}
          maxLength={20}
          onChange={({ target }) => hands.setText(target.value)}
          onKeyDown={hands.onFindKey}
        />
        <Select<number | null>
          aria-label="小组"
          className="sheet-group"
          value={group}
          onChange={setGroup}
          options={[
            { value: null, label: `全班 ${page.due} 人` },
            ...page.groups.map((each) => ({
              value: each.group,
              label: `${groupInWords(each.group)} ${each.people} 人${each.entered ? '（已录）' : ''}`,
            })),
          ]}
        />
        <Button
          type={onlyExceptions ? 'default' : 'text'}
          aria-pressed={onlyExceptions}
          onClick={() => setOnlyExceptions(!onlyExceptions)}
        >
          只看例外
        </Button>
        <span className="sheet-counts" role="status">
          {countsInWords(counts)}
        </span>
        <span className="sheet-save">
          <CloseButtons page={page} />
          {mayEdit && (
            <Button type="primary" loading={enter.busy} onClick={() => void save()}>
              {closed ? '更正' : '保存'}（Ctrl+S）
            </Button>
          )}
        </span>
      </div>
      {mayEdit && (
        <>
          <StateKeys set={hands.mark} disabled={hands.chosen === null} />
          <p className="quiet">
            默认全到，只登记例外：输入序号后直接按状态键；或输入姓名、拼音首字母，Enter 到那一行，再按状态键。
          </p>
        </>
      )}
      {closed && mayEdit && (
        <Input
          aria-label="更正原因"
          placeholder="已核定，更正要写原因"
          value={reason}
          maxLength={300}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <ActionState action={enter} word="正在保存" />
      {saved !== undefined && (
        <div className="sheet-saved" role="status">
          <span>已保存：{saved}。</span>
          {page.next === null ? (
            <span className="quiet">到现在为止的半天都录完了。</span>
          ) : (
            <Button
              ref={nextButton}
              type="primary"
              onClick={() => page.next !== null && navigate(addressOfSheet(page.class.id, page.next))}
            >
              录下一个：{halfInWords(page.next)}
            </Button>
          )}
        </div>
      )}
      {hands.text !== '' && hands.found.length === 0 && (
        <p className="field-error">没有找到“{hands.text}”。请核对序号，或换姓名、拼音首字母。</p>
      )}
      <SheetTable
        list={list}
        trainees={hands.found}
        markOf={markOf}
        chosen={hands.chosen}
        choose={hands.choose}
        onKeyDown={hands.onRowKey}
        change={(trainee, mark) => change(draftKey, trainee.enrolment, mark)}
        readOnly={!mayEdit}
      />
      {page.outOfReach > 0 && (
        <p className="quiet">另有 {page.outOfReach} 人不在您的管理范围内，没有列出，他们的登记不变。</p>
      )}
    </div>
  );
}

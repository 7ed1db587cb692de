// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './importing.css';
import { Button } from 'antd';
import { type FocusEvent, useCallback, useEffect, useRef } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { CallOutput } from '../../../shared/contract/index.ts';
import type { ImportCheck } from '../../../shared/contract/importing.ts';
import { useCommand } from '../../app/commands.ts';
import { sayDone } from '../../app/notices.ts';
import { saySaved } from '../../app/undo.ts';
import { isTextField } from '../../app/text-field.ts';
import { useCall } from '../../app/use-call.ts';
import { Page } from '../../ui/Page.tsx';
import { shortSpan } from '../../../shared/domain/classes/words.ts';
import { CheckLine } from './CheckLine.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import { Files } from './Files.tsx';
import { focusFirstFaulty, focusIsLost, focusNear, type Spot, spotOf } from './focus.ts';
import { Imported } from './Imported.tsx';
import { MOST_FILES } from '../../../shared/domain/importing/most-files.ts';
import { Rows } from './Rows.tsx';
import { isCurrent, placesHold, useImportPlan } from './store.ts';
import { UnknownUnits } from './UnknownUnits.tsx';
import { useCheck } from './use-check.ts';
import { type ImportSteps, useImport } from './use-import.ts';
import { isWorthwhile } from './words.ts';
import { WhereFields } from './WhereFields.tsx';

/** 导入人员: choose lists, see in one line what would become of them, import; everything else on demand. */
export default function ImportPeoplePage({ under, into }: { under?: string; into?: string }) {
  const steps = useImport();
  const asked = new URLSearchParams(useSearch());
  useBeginUnder(under ?? asked.get('under'));
  useBeginInto(into ?? asked.get('class'));
  const chosen = steps.plan.files.length > 0;
  const forClass = steps.plan.class;
  return (
    <Page
      title={forClass === null ? '导入人员' : '导入学员名单'}
      about={
        forClass === null ? (
          <>
            <Link href="/people">人员</Link> · <Link href="/people/imports">导入记录</Link>
          </>
        ) : (
          <ForClass id={forClass} />
        )
      }
      actions={chosen && <PageActions steps={steps} />}
    >
      {chosen ? (
        <Work steps={steps} />
      ) : (
        <ChooseFiles choosing={steps.choosing} choose={(folder) => void steps.choose(folder)} />
      )}
    </Page>
  );
}

/** A visit from an organisation begins there, unless a list is being worked on. */
function useBeginUnder(under: string | null): void {
  const change = useImportPlan((work) => work.change);
  useEffect(() => {
    if (under !== null && under !== '') change((plan) => (plan.files.length > 0 ? plan : { ...plan, under }));
  }, [under, change]);
}

/**
 * A visit from a class is for it: a list that was imported before is put away, one that is being worked on goes into the
 * class, and the page says so. A visit from elsewhere, without a list in work, is for none.
 */
function useBeginInto(into: string | null): void {
  const change = useImportPlan((work) => work.change);
  const clear = useImportPlan((work) => work.clear);
  useEffect(() => {
    const { plan, imported } = useImportPlan.getState();
    if (into === null || into === '') {
      if (plan.files.length === 0 && plan.class !== null) change((before) => ({ ...before, class: null }));
      return;
    }
    if (imported !== undefined && plan.class !== into) clear();
    change((before) => (before.class === into ? before : { ...before, class: into }));
  }, [into, change, clear]);
}

/** The class that the list is for. */
function ForClass({ id }: { id: string }) {
  const asked = useCall('classes.get', { id });
  return (
    <>
      <Link href={`/classes/${id}/trainees`}>学员</Link>　报入班次：<strong>{asked.data?.name ?? ''}</strong>
      {asked.data !== undefined &&
        `（${[asked.data.number, shortSpan(asked.data)].filter(Boolean).join('，')}）`}
    </>
  );
}

function PageActions({ steps }: { steps: ImportSteps }) {
  const { plan, importing, choosing, choose, putAway, imported } = steps;
  return (
    <>
      <Button
        disabled={importing || plan.files.length >= MOST_FILES}
        loading={choosing}
        onClick={() => void choose(false)}
      >
        再加一份…
      </Button>
      {imported === undefined && (
        <Button disabled={importing} onClick={putAway}>
          不导入了，重新选择
        </Button>
      )}
    </>
  );
}

function Work({ steps }: { steps: ImportSteps }) {
  const { plan, answer, imported, importing } = steps;
  const checking = useCheck();
  const current = useImportPlan(isCurrent);
  const button = useRef<HTMLButtonElement>(null);
  const { note, wantButton } = useFocusWhereTheWorkIs(answer?.check, button);
  const goToClass = useGoToClass();
  const importNow = () => {
    wantButton();
    void steps.importNow().then(goToClass);
  };
  useCommand('save', () => {
    const active = document.activeElement;
    if (isTextField(active) && active instanceof HTMLElement) {
      // What was typed last is taken over on leaving the cell; it has to be checked before anything is written.
      active.blur();
      wantButton();
    }
    if (useImportPlan.getState().plan === answer?.plan) importNow();
    else sayDone('正在检查刚才的改动。看过结果，再按一次 Ctrl+S 导入。');
  });
  return (
    <div className="wizard">
      {imported !== undefined && (
        <Imported
          key={imported.transaction}
          imported={imported}
          faulty={answer?.check.counts.faulty ?? imported.counts.faulty}
          takeBack={steps.takeBack}
          putAway={steps.putAway}
        />
      )}
      <CheckLine steps={steps} checking={checking} button={button} importNow={importNow} />
      {answer === undefined && checking.failure !== undefined && (
        <section className="section">
          <WhereFields />
        </section>
      )}
      {answer !== undefined && (
        <div
          className="wizard-details"
          data-old={!current}
          onFocus={note}
          inert={importing || !placesHold(answer.plan, plan)}
        >
          <section className="section">
            <WhereFields />
          </section>
          <UnknownUnits units={answer.check.units} />
          <Files files={answer.check.files} />
          <Rows check={answer.check} />
        </div>
      )}
    </div>
  );
}

/** A list that went into its class without a rest is done: the trainees are what is wanted next, with the way back. */
function useGoToClass(): (done: CallOutput<'people.import'> | undefined) => void {
  const [, navigate] = useLocation();
  const clear = useImportPlan((work) => work.clear);
  return (done) => {
    if (done === undefined || done.enrolled === null || done.counts.faulty > 0) return;
    const { class: into, line, remarks } = done.enrolled;
    saySaved(`“${into.name}”${[line, ...remarks].join('；')}`);
    clear();
    navigate(`/classes/${into.id}/trainees`);
  };
}

/**
 * Where the focus was lost with what had it, a check puts it where the work is: after choosing on the button, while
 * deciding on the next unit or faulty cell, and on the button again when none is left. Answers the listener that
 * notes where one works, and what asks for the button.
 */
function useFocusWhereTheWorkIs(
  check: ImportCheck | undefined,
  button: { readonly current: HTMLButtonElement | null },
) {
  const spot = useRef<Spot>(null);
  useEffect(() => {
    if (check === undefined || !focusIsLost() || focusNear(spot.current)) return;
    if (isWorthwhile(check)) button.current?.focus({ preventScroll: spot.current !== null });
    else focusFirstFaulty();
  }, [check, button]);
  const note = useCallback((event: FocusEvent) => {
    spot.current = spotOf(event.target);
  }, []);
  const wantButton = useCallback(() => {
    spot.current = null;
  }, []);
  return { note, wantButton };
}

// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './importing.css';
import { Button } from 'antd';
import { type FocusEvent, useCallback, useEffect, useRef } from 'react';
import { Link, useSearch } from 'wouter';
import type { ImportCounts } from '../../../shared/contract/importing.ts';
import { useCommand } from '../../app/commands.ts';
import { sayDone } from '../../app/notices.ts';
import { isTextField } from '../../app/text-field.ts';
import { Page } from '../../ui/Page.tsx';
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
export default function ImportPeoplePage({ under }: { under?: string }) {
  const steps = useImport();
  const asked = new URLSearchParams(useSearch()).get('under');
  useBeginUnder(under ?? asked);
  const chosen = steps.plan.files.length > 0;
  return (
    <Page
      title="导入人员"
      about={
        <>
          <Link href="/people">人员</Link> · <Link href="/people/imports">导入记录</Link>
        </>
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
  const { note, wantButton } = useFocusWhereTheWorkIs(answer?.check.counts, button);
  const importNow = () => {
    wantButton();
    void steps.importNow();
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

/**
 * Where the focus was lost with what had it, a check puts it where the work is: after choosing on the button, while
 * deciding on the next unit or faulty cell, and on the button again when none is left. Answers the listener that
 * notes where one works, and what asks for the button.
 */
function useFocusWhereTheWorkIs(
  counts: ImportCounts | undefined,
  button: { readonly current: HTMLButtonElement | null },
) {
  const spot = useRef<Spot>(null);
  useEffect(() => {
    if (counts === undefined || !focusIsLost() || focusNear(spot.current)) return;
    if (isWorthwhile(counts)) button.current?.focus({ preventScroll: spot.current !== null });
    else focusFirstFaulty();
  }, [counts, button]);
  const note = useCallback((event: FocusEvent) => {
    spot.current = spotOf(event.target);
  }, []);
  const wantButton = useCallback(() => {
    spot.current = null;
  }, []);
  return { note, wantButton };
}

// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import '../person.css';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { SuspectPair } from '../../../../shared/contract/people.ts';
import { useCommand } from '../../../app/commands.ts';
import { call } from '../../../app/desk.ts';
import { useRight } from '../../../app/session.tsx';
import { type AskPage, usePages } from '../../../app/use-pages.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { More } from '../../../ui/More.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import { Comparison } from './Comparison.tsx';
import { keyOfPair, pairToShow } from './compare.ts';
import { PairList } from './PairList.tsx';
import { useMerge } from './use-merge.ts';

/** Lines read at once. */
const STEP = 100;

/** Stands for the pair just decided: the one that takes its place takes the focus, too. */
const DECIDED = '';

const askPairs: AskPage<SuspectPair> = async (page) => {
  const { pairs, total } = await call('people.duplicates', page);
  return { items: pairs, total };
};

/** 疑似重复: pair by pair, the surest first; each is merged or said to be two people. */
export default function DuplicatesPage() {
  const [wanted, setWanted] = useState(STEP);
  const pages = usePages(askPairs, wanted);
  const [chosen, setChosen] = useState<{ readonly key: string; readonly index: number } | null>(null);
  const shown = pairToShow(pages.items, chosen);

  const show = (index: number) => {
    const pair = pages.items[index];
    if (pair !== undefined) setChosen({ key: keyOfPair(pair), index });
  };
  if (pages.total === undefined) {
    return (
      <Page title="疑似重复的人员">
        <CallState asked={{ data: undefined, failure: pages.failure, loading: pages.loading }} />
      </Page>
    );
  }
  if (shown === null) {
    return (
      <Page title="疑似重复的人员">
        <Empty>
          没有疑似重复的登记。
          {chosen !== null && '都处理完了。'}
          以后登记、导入的人若与已有的相像，会列在这里。
        </Empty>
      </Page>
    );
  }
  return (
    <div className="split">
      <aside className="split-side" aria-label="疑似重复的人员">
        <div className="pairs-head">
          <h2>
            疑似重复 <span className="count">还有 {pages.total} 对</span>
          </h2>
        </div>
        <div className="pairs-scroll">
          <PairList pairs={pages.items} shown={shown.index} show={show} />
          <More
            shown={pages.items.length}
            total={pages.total}
            unit="对"
            loading={pages.loading}
            more={() => setWanted(wanted + STEP)}
          />
        </div>
      </aside>
      <div className="split-main">
        <PairPage
          key={keyOfPair(shown.pair)}
          pair={shown.pair}
          takeFocus={chosen?.key === DECIDED}
          done={() => {
            // Its place is kept: the pair that moves up into it is the next one.
            setChosen({ key: DECIDED, index: shown.index });
          }}
          skip={shown.index + 1 < pages.items.length ? () => show(shown.index + 1) : null}
        />
      </div>
    </div>
  );
}

function PairPage({
  pair,
  takeFocus,
  done,
  skip,
}: {
  pair: SuspectPair;
  takeFocus: boolean;
  done: () => void;
  skip: (() => void) | null;
}) {
  const mayEdit = useRight('people.edit');
  const merge = useMerge(pair);
  const box = useRef<HTMLDivElement>(null);
  const [focusAtOpening] = useState(takeFocus);
  useEffect(() => {
    // Not to the button: a second Enter must not merge the next pair unseen.
    if (focusAtOpening) box.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [focusAtOpening]);

  const mergeThem = async () => {
    if ((await merge.merge()) !== undefined) done();
  };
  const setApart = async () => {
    if (await merge.setApart()) done();
  };
  useCommand('save', () => void mergeThem(), mayEdit);

  return (
    <div ref={box}>
      <Page
        title={pair.one.name === pair.other.name ? pair.one.name : `${pair.one.name}、${pair.other.name}`}
        about={`疑似的理由：${pair.reasons.join('，')}`}
        actions={
          mayEdit && (
            <>
              {skip !== null && (
                <Button type="text" onClick={skip}>
                  先不处理，看下一对
                </Button>
              )}
              <Button disabled={merge.action.busy} onClick={() => void setApart()}>
                不是同一人
              </Button>
              <Button
                type="primary"
                title="Ctrl+S"
                loading={merge.action.busy}
                onClick={() => void mergeThem()}
              >
                合并
              </Button>
            </>
          )
        }
      >
        <ActionState action={merge.action} word="正在保存" />
        <Comparison pair={pair} merge={merge} mayEdit={mayEdit} />
        <p className="quiet">
          任职、免学时和变动记录都归到保留的一条，另一条的编号继续指向它；合并以后可以撤销。
        </p>
      </Page>
    </div>
  );
}

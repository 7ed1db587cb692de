import { Button } from 'antd';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useCommand } from '../../../app/commands.ts';
import { undo } from '../../../app/undo.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ImportTable } from './ImportTable.tsx';
import { PasteBox } from './PasteBox.tsx';
import { type Imported, useDrafts } from './drafts.ts';
import { MOST_LINES, useImport } from './use-import.ts';

/** 导入组织清单: paste from a spreadsheet, see what is new, known or faulty, correct, import. */
export default function ImportPage({ under }: { under: string }) {
  const organisation = useCall('organisations.get', { id: under });
  const work = useImport(under);
  const { rows, counts, imported, importing, check, bring } = work;
  const tooMany = rows.length > MOST_LINES;
  const mustCheck = counts.unchecked > 0;
  const ready = rows.length > 0 && !tooMany && !mustCheck && counts.new > 0 && !importing;

  const importNow = () => void work.importRows();
  useCommand('save', () => (mustCheck ? work.checkAgain() : importNow()), mustCheck || ready);
  useEffect(() => () => forgetDone(under), [under]);

  return (
    <Page
      title="导入组织清单"
      about={
        organisation.data && (
          <>
            放在 <Link href={`/organisations/${under}`}>{organisation.data.name}</Link> 之下
          </>
        )
      }
      actions={
        rows.length > 0 && (
          <>
            <Button disabled={importing} onClick={work.clear}>
              丢弃，重新粘贴
            </Button>
            {mustCheck ? (
              <Button type="primary" loading={check.busy} disabled={tooMany} onClick={work.checkAgain}>
                检查
              </Button>
            ) : (
              <Button type="primary" loading={importing} disabled={!ready} onClick={importNow}>
                {counts.new > 0 ? `导入 ${counts.new} 个组织` : '没有可导入的'}
              </Button>
            )}
          </>
        )
      }
    >
      {organisation.failure !== undefined && <Failure failure={organisation.failure} />}
      {imported !== undefined && (
        <Result imported={imported} under={under} clear={work.clear} done={rows.length === 0} />
      )}
      {tooMany && (
        <p className="failure" role="alert">
          一次最多导入 {MOST_LINES} 行，这里有 {rows.length} 行。请分几次粘贴。
        </p>
      )}
      <ActionState action={check} word="正在检查" />
      <ActionState action={bring} word="正在导入" />
      {importing && !bring.busy && (
        <p className="running" role="status">
          正在导入…
        </p>
      )}
      {rows.length === 0 && imported === undefined && <PasteBox paste={work.paste} />}
      {rows.length > 0 && work.unused.length > 0 && (
        <p className="quiet">这些列用不上，没有读入：{work.unused.join('、')}。</p>
      )}
      {rows.length > 0 && <ImportTable work={work} />}
    </Page>
  );
}

/** A list that was imported to the last line is done with; the next visit begins with a new one. */
function forgetDone(under: string): void {
  const { of, discard } = useDrafts.getState();
  if (of[under]?.rows.length === 0 && !of[under].importing) discard(under);
}

function Result({
  imported,
  under,
  clear,
  done,
}: {
  imported: Imported;
  under: string;
  clear: () => void;
  done: boolean;
}) {
  const { transaction } = imported;
  const takeBack = async (id: number) => {
    if (await undo(id)) clear();
  };
  return (
    <div className="result" role="status">
      <p>
        已导入 <strong>{imported.created}</strong> 个组织
        {imported.known > 0 && `，${imported.known} 个原来就有，没有重复导入`}
        {imported.faulty > 0 && `，${imported.faulty} 行有问题，留在下面，改好后可以再导入`}。
      </p>
      {transaction !== undefined && (
        <Button size="small" onClick={() => void takeBack(transaction)}>
          撤销：导入 {imported.created} 个组织
        </Button>
      )}
      {done && (
        <Button size="small" onClick={clear}>
          再导入一份
        </Button>
      )}
      <Link href={`/organisations/${under}`}>查看组织</Link>
    </div>
  );
}

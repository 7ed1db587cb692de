import { Button } from 'antd';
import { Link } from 'wouter';
import { useCommand } from '../../../app/commands.ts';
import { undo } from '../../../app/undo.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ImportTable } from './ImportTable.tsx';
import { PasteBox } from './PasteBox.tsx';
import { type Imported, MOST_LINES, useImport } from './use-import.ts';

/** 导入组织清单: paste from a spreadsheet, see what is new, known or faulty, correct, import. */
export default function ImportPage({ under }: { under: string }) {
  const organisation = useCall('organisations.get', { id: under });
  const work = useImport(under);
  const { rows, counts, imported, check, bring } = work;
  const tooMany = rows.length > MOST_LINES;
  const mustCheck = counts.unchecked > 0;
  const ready = rows.length > 0 && !tooMany && !mustCheck && counts.new > 0;

  const importNow = async () => {
    await work.importRows();
  };
  useCommand('save', () => (mustCheck ? work.checkAgain() : void importNow()), mustCheck || ready);

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
            <Button onClick={work.clear}>重新粘贴</Button>
            {mustCheck ? (
              <Button type="primary" loading={check.busy} disabled={tooMany} onClick={work.checkAgain}>
                检查
              </Button>
            ) : (
              <Button type="primary" loading={bring.busy} disabled={!ready} onClick={() => void importNow()}>
                {counts.new > 0 ? `导入 ${counts.new} 个组织` : '没有可导入的'}
              </Button>
            )}
          </>
        )
      }
    >
      {organisation.failure !== undefined && <Failure failure={organisation.failure} />}
      {imported !== undefined && <Result imported={imported} under={under} undone={work.clear} />}
      {tooMany && (
        <p className="failure" role="alert">
          一次最多导入 {MOST_LINES} 行，这里有 {rows.length} 行。请分几次粘贴。
        </p>
      )}
      <ActionState action={check} word="正在检查" />
      <ActionState action={bring} word="正在导入" />
      {rows.length === 0 && imported === undefined && <PasteBox paste={work.paste} />}
      {rows.length > 0 && <ImportTable work={work} />}
    </Page>
  );
}

function Result({ imported, under, undone }: { imported: Imported; under: string; undone: () => void }) {
  const { transaction } = imported;
  const takeBack = async (id: number) => {
    if (await undo(id)) undone();
  };
  return (
    <div className="result" role="status">
      <p>
        已导入 <strong>{imported.created}</strong> 个组织
        {imported.known > 0 && `，${imported.known} 个原来就有，没有重复导入`}
        {imported.faulty > 0 && `，${imported.faulty} 行有问题，留在下面，改好后可以再导入`}。
      </p>
      <Link href={`/organisations/${under}`}>查看组织</Link>
      {transaction !== undefined && (
        <Button size="small" onClick={() => void takeBack(transaction)}>
          撤销：导入 {imported.created} 个组织
        </Button>
      )}
    </div>
  );
}

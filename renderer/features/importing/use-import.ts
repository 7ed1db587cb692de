import { useState } from 'react';
import { MOST_FILES } from '../../../shared/domain/importing/most-files.ts';
import type { ChosenFile } from '../../../shared/contract/window.ts';
import { asFailure, call } from '../../app/desk.ts';
import { sayDone, sayFailed } from '../../app/notices.ts';
import { lastUndoable, undo } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { withFiles, withVersions } from './plan.ts';
import { isCurrent, useImportPlan } from './store.ts';
import { isWorthwhile } from './words.ts';

/** Opens the dialog for workbooks; none when it was closed or refused, which is said at the foot. */
export async function chooseWorkbooks(folder: boolean): Promise<readonly ChosenFile[]> {
  try {
    const { files } = await call('window.choose-workbooks', { folder });
    return files;
  } catch (thrown) {
    sayFailed(asFailure(thrown).message);
    return [];
  }
}

/** Choosing files and what can be done with the checked plan: import, save its faulty rows, take the import back. */
export function useImport() {
  const { plan, answer, imported, importing, change, start, finish, undone, clear } = useImportPlan();
  const bring = useAction('people.import');
  const save = useAction('people.save-faulty');
  const [choosing, setChoosing] = useState(false);

  const choose = async (folder: boolean) => {
    setChoosing(true);
    const files = await chooseWorkbooks(folder);
    setChoosing(false);
    if (files.length === 0) return;
    if (plan.files.length + files.length > MOST_FILES)
      sayFailed(`一次最多导入 ${MOST_FILES} 份名单，多出来的没有读入。请分几次导入。`);
    change((before) => withFiles(before, files));
  };

  const ready =
    isCurrent({ plan, answer }) && !importing && answer !== undefined && isWorthwhile(answer.check);

  const importNow = async () => {
    if (!ready) return undefined;
    start();
    const done = await bring.run(withVersions(answer.plan, answer, 'all'));
    if (done === undefined) {
      finish(undefined, []);
      return undefined;
    }
    const transaction = await lastUndoable();
    finish({ line: done.line, counts: done.counts, enrolled: done.enrolled, transaction }, done.faulty);
    return done;
  };

  const saveFaulty = async () => {
    const name = answer?.check.files.length === 1 ? stemOf(answer.check.files[0]?.name ?? '') : '名单';
    try {
      const { file } = await call('window.choose-place', {
        purpose: 'faulty-rows',
        suggestedName: `${Array.from(name).slice(0, 60).join('')}（有问题的行）.xlsx`,
      });
      if (file === null) return;
      const saved = await save.run({ ...plan, to: file.token });
      if (saved !== undefined)
        sayDone(`${saved.rows} 行已存为“${saved.saved}”。在 WPS 里改好后，直接再导入这份表格。`);
    } catch (thrown) {
      sayFailed(asFailure(thrown).message);
    }
  };

  const takeBack = async () => {
    const transaction = imported?.transaction;
    if (transaction !== undefined && (await undo(transaction))) undone();
  };

  const putAway = () => {
    const before = useImportPlan.getState();
    const unfinished = before.imported === undefined;
    clear();
    if (!unfinished) return;
    sayDone('这份名单放下了，什么也没有写入。', {
      title: '拿回来',
      run: () => {
        if (useImportPlan.getState().plan.files.length === 0) useImportPlan.setState(before);
      },
    });
  };

  return {
    plan,
    answer,
    imported,
    importing,
    bring,
    save,
    choosing,
    choose,
    ready,
    importNow,
    saveFaulty,
    takeBack,
    putAway,
  };
}

export type ImportSteps = ReturnType<typeof useImport>;

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/u, '').trim() || '名单';
}

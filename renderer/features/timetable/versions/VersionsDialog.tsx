import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { ClassTimetable, TimetableVersion } from '../../../../shared/contract/timetable-answers.ts';
import { asFailure, call } from '../../../app/desk.ts';
import { sayDone, sayFailed } from '../../../app/notices.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { useFocusBack } from '../../../ui/focus-back.ts';
import { orDash, timeInWords } from '../../../ui/words.ts';
import { ChangeRows } from './ChangeRows.tsx';

interface Compared {
  readonly before: string;
  /** Null: the draft. */
  readonly after: string | null;
}

/** 版本与调课记录: each published version with what was moved, who did it and why, and the text to send. */
export function VersionsDialog({
  timetable: { class: own, published },
  close,
}: {
  timetable: ClassTimetable;
  close: () => void;
}) {
  useFocusBack();
  const asked = useCall('timetable.versions', { class: own.id });
  const versions = asked.data?.versions ?? [];
  const [chosen, setChosen] = useState<Compared>();
  const draft =
    published !== null && published.changes > 0 ? { before: published.id, after: null } : undefined;
  const newest = versions[0] === undefined ? undefined : comparedOf(versions[0], versions[1]);
  const shown = chosen ?? draft ?? newest;
  return (
    <Modal
      open
      width={900}
      style={{ top: 48 }}
      title="版本与调课记录"
      onCancel={close}
      footer={null}
      destroyOnHidden
    >
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">版本</th>
              <th scope="col">发布</th>
              <th scope="col">发布人</th>
              <th scope="col">调课原因</th>
              <th scope="col">调整</th>
            </tr>
          </thead>
          <tbody>
            {draft !== undefined && published !== null && (
              <tr data-chosen={shown?.after === null || undefined}>
                <th scope="row">草稿</th>
                <td>未发布</td>
                <td>—</td>
                <td>—</td>
                <td>
                  <Button type="link" size="small" onClick={() => setChosen(draft)}>
                    {published.changes} 处
                  </Button>
                </td>
              </tr>
            )}
            {versions.map((version, index) => {
              const compared = comparedOf(version, versions[index + 1]);
              return (
                <tr key={version.id} data-chosen={shown?.after === version.id || undefined}>
                  <th scope="row">第 {version.version} 版</th>
                  <td>{timeInWords(version.at)}</td>
                  <td>{version.by}</td>
                  <td>{orDash(version.reason)}</td>
                  <td>
                    {compared === undefined ? (
                      `首次发布，${version.sessions} 个课次`
                    ) : (
                      <Button type="link" size="small" onClick={() => setChosen(compared)}>
                        {version.changes} 处
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {shown !== undefined && <Changes compared={shown} />}
    </Modal>
  );
}

const comparedOf = (version: TimetableVersion, before: TimetableVersion | undefined): Compared | undefined =>
  before === undefined ? undefined : { before: before.id, after: version.id };

function Changes({ compared }: { compared: Compared }) {
  const asked = useCall('timetable.compare', compared);
  const copy = async () => {
    try {
      const { text } = await call('timetable.change-text', compared);
      await navigator.clipboard.writeText(text);
      sayDone('调课通知已复制，可以粘贴到微信或短信里');
    } catch (thrown) {
      sayFailed(asFailure(thrown).message);
    }
  };
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { before, after, changes } = asked.data;
  return (
    <section className="changes">
      <header className="section-head">
        <h2>
          第 {before.version} 版 → {after === null ? '草稿' : `第 ${after.version} 版`}
        </h2>
        <Button size="small" onClick={() => void copy()}>
          复制调课通知
        </Button>
      </header>
      <ChangeRows changes={changes} />
    </section>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import type { PersonPage } from '../../../../shared/contract/people.ts';
import { asFailure, call } from '../../../app/desk.ts';
import { sayFailed } from '../../../app/notices.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useCall } from '../../../app/use-call.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { photoSource } from './photo-source.ts';

/** The photo of a person, to be put in, changed and taken out. */
export function Photo({ person }: { person: PersonPage }) {
  const mayEdit = useRight('people.edit') && person.mergedInto === null;
  const photo = useCall('people.photo', person.photo === null ? null : { id: person.id });
  const [busy, setBusy] = useState(false);

  // A refusal is said at the foot of the window, where it can be closed: the head has no place for it.
  const put = async (done: string, file: () => Promise<string | null | undefined>) => {
    setBusy(true);
    try {
      const chosen = await file();
      if (chosen === undefined) return;
      await call('people.set-photo', { id: person.id, file: chosen });
      saySaved(done);
    } catch (thrown) {
      sayFailed(asFailure(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  const change = () =>
    put(`已换上 ${person.name} 的照片`, async () => {
      const { file } = await call('window.choose-file', { purpose: 'photo' });
      return file?.token;
    });
  const takeOut = () => put(`已拿掉 ${person.name} 的照片`, () => Promise.resolve(null));

  const shown = person.photo === null ? null : photo.data;
  const failure = person.photo === null ? undefined : photo.failure;
  const word = person.photo === null ? '没有照片' : photo.loading ? '正在读取…' : '照片读不出来';
  return (
    <>
      <div className="person-photo">
        <div className="person-picture">
          {shown == null ? (
            <span className="quiet">{word}</span>
          ) : (
            <img src={photoSource(shown.base64)} alt={`${person.name}的照片`} />
          )}
        </div>
        {mayEdit && (
          <div className="person-photo-actions">
            <Button
              size="small"
              aria-label={person.photo === null ? '放上照片' : '更换照片'}
              title="2 MB 以内的 JPG 或 PNG 图片"
              loading={busy}
              onClick={() => void change()}
            >
              {person.photo === null ? '放上照片…' : '更换…'}
            </Button>
            {person.photo !== null && (
              <Button size="small" type="text" disabled={busy} onClick={() => void takeOut()}>
                拿掉
              </Button>
            )}
          </div>
        )}
      </div>
      {/* Beside the narrow column: a line of its own in the head. */}
      {failure !== undefined && <Failure failure={failure} />}
    </>
  );
}

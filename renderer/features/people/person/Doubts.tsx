import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { PersonPage } from '../../../../shared/contract/people.ts';
import type { PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { useRight } from '../../../app/session.tsx';

/** What is odd about the entry, each with the way to mend it. */
export function Doubts({ person, mend }: { person: PersonPage; mend: (at: PersonFieldKey | null) => void }) {
  const mayEdit = useRight('people.edit');
  if (person.doubts.length === 0 || person.mergedInto !== null) return null;
  return (
    <ul className="doubts" aria-label="请核对">
      {person.doubts.map(({ field, sentence }) => (
        <li key={sentence}>
          <WarningOutlined />
          <span>{sentence}</span>
          {mayEdit && (
            <Button size="small" aria-label={`更正：${sentence}`} onClick={() => mend(field)}>
              更正
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

import type { PersonMove, PersonPage } from '../../../../shared/contract/people.ts';
import { MOVE_KINDS } from '../../../../shared/domain/people/codes.ts';
import { Section } from '../../../ui/Page.tsx';
import { dayInWords } from '../../../ui/words.ts';

/** 变动: when somebody came from where and went where, on which paper. */
export function Moves({ person }: { person: PersonPage }) {
  return (
    <Section title="变动">
      {person.moves.length === 0 ? (
        <p className="quiet">还没有记录。转接组织关系、变更工作单位、转出和恢复都会记在这里。</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col" className="col-day">
                日期
              </th>
              <th scope="col">事项</th>
              <th scope="col">文号</th>
            </tr>
          </thead>
          <tbody>
            {person.moves.map((move) => (
              <tr key={move.id}>
                <td className="nowrap">{dayInWords(move.on)}</td>
                <td>
                  <strong>{MOVE_KINDS[move.kind]}</strong>　{contentOf(move)}
                  {move.note !== null && <div className="secondary">{move.note}</div>}
                </td>
                <td>{move.paper ?? <span className="secondary">文号待补</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function contentOf({ before, after }: PersonMove): string {
  if (before !== null && after !== null) return `${before} → ${after}`;
  if (before !== null) return `${before} → 无`;
  return after ?? '—';
}

import { Link } from 'wouter';
import type { PersonLine } from '../../../../shared/contract/people.ts';
import { CATEGORIES, STANDINGS } from '../../../../shared/domain/people/codes.ts';
import { PERSON_FIELDS, type PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { Masked, type MaskedField } from '../person/Masked.tsx';
import { type ComparedField, type ComparedPair, isOpen, likenessWord, type Side, sideOf } from './compare.ts';
import type { Merge } from './use-merge.ts';

const SIDES = ['one', 'other'] as const;

/**
 * Two entries side by side. Radio buttons say which is kept and, where the two differ, whose value stays; the arrow
 * keys switch between the two sides, Tab goes to the next row.
 */
export function Comparison({ pair, merge, mayEdit }: { pair: ComparedPair; merge: Merge; mayEdit: boolean }) {
  const differing = merge.fields.filter(isOpen).length;
  return (
    <table className="rows comparison">
      <caption className="quiet">
        {differing === 0
          ? '两条的资料全部相同。'
          : `${differing} 项不同，已按“保留的优先、空的补上”选好，可以改选。`}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="secondary">项目</span>
          </th>
          {SIDES.map((side) => (
            <th scope="col" key={side} data-kept={merge.keep === side}>
              <EntryHead person={pair[side]} />
              {mayEdit && (
                <label className="keep">
                  <input
                    type="radio"
                    name="keep"
                    checked={merge.keep === side}
                    onChange={() => merge.setKeep(side)}
                  />
                  保留这一条
                </label>
              )}
            </th>
          ))}
          <th scope="col">
            <span className="secondary">比较</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {merge.fields.map((field) => (
          <tr key={field.key} data-likeness={field.likeness}>
            <th scope="row">{PERSON_FIELDS[field.key].title}</th>
            {SIDES.map((side) => (
              <td key={side} data-stays={isOpen(field) && sideOf(field, merge.keep, merge.chosen) === side}>
                <Value pair={pair} field={field} side={side} merge={merge} mayEdit={mayEdit} />
              </td>
            ))}
            <td className="nowrap">
              {isOpen(field) ? (
                <Mark tone="warning">{likenessWord(field)}</Mark>
              ) : (
                <span className="secondary">相同</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EntryHead({ person }: { person: PersonLine }) {
  return (
    <>
      <Link href={`/people/${person.id}`}>{person.name}</Link>{' '}
      <Mark tone={person.standing === 'present' ? 'good' : 'warning'}>{STANDINGS[person.standing]}</Mark>
      <div className="secondary">
        {CATEGORIES[person.category]}
        {person.exempt && ' · 免学时'}
      </div>
    </>
  );
}

function Value({
  pair,
  field,
  side,
  merge,
  mayEdit,
}: {
  pair: ComparedPair;
  field: ComparedField;
  side: Side;
  merge: Merge;
  mayEdit: boolean;
}) {
  const text = field[side];
  const { title } = PERSON_FIELDS[field.key];
  const masked = isMasked(field.key) ? field.key : null;
  const content =
    text === null ? (
      <span className="person-nothing">—</span>
    ) : masked === null ? (
      text
    ) : (
      <Masked key={text} person={pair[side]} field={masked} masked={text} />
    );
  const path = field.key === 'branch' || field.key === 'employer' ? (pair[side][field.key]?.path ?? '') : '';
  const withPath = (
    <>
      {content}
      {path !== '' && <div className="secondary">{path}</div>}
    </>
  );
  if (!mayEdit || !isOpen(field)) return withPath;
  return (
    <div className="choice">
      <input
        type="radio"
        name={`stays-${field.key}`}
        aria-label={`${title}取${side === 'one' ? '第一条' : '第二条'}：${text ?? '空'}`}
        checked={sideOf(field, merge.keep, merge.chosen) === side}
        onChange={() => merge.choose(field.key, side)}
      />
      <div className="choice-value" onClick={() => merge.choose(field.key, side)}>
        {withPath}
      </div>
    </div>
  );
}

function isMasked(key: PersonFieldKey): key is MaskedField {
  return PERSON_FIELDS[key].sensitive;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesOf,
  doubtsOfDraft,
  draftOf,
  EMPTY_PERSON,
  faultsOf,
  newPersonOf,
  SENSITIVE_KEYS,
  shownFaults,
  withIdNumber,
} from '../../../../renderer/features/people/forms/person-draft.ts';
import { namesOf } from '../../../../renderer/features/people/forms/sentences.ts';
import { takesPeople } from '../../../../shared/domain/organisations/kinds.ts';
import { peopleEntries } from '../../../../shared/contract/people-entries.ts';
import { checkCharacter } from '../../../../shared/domain/people/id-number.ts';
import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import { EXAMPLE } from './example-person.ts';

const NOW = new Date(2026, 10, 23);
const BRANCH: FoundOrganisation = {
  id: '01900000-0000-7000-8000-00000000000b',
  parentId: null,
  name: '机关支部',
  shortName: null,
  kind: 'branch',
  statisticsKind: null,
  closedOn: null,
  children: 0,
  path: '靖港镇',
  foundAs: null,
};

describe('correcting an entry', () => {
  it('sends nothing where nothing was changed, whatever was touched', () => {
    expect(changesOf(EXAMPLE, {})).toEqual({});
    expect(changesOf(EXAMPLE, { ...draftOf(EXAMPLE), name: ' 覃晓明 ', birth: '1978年3月' })).toEqual({});
  });

  it('sends only what was changed', () => {
    expect(changesOf(EXAMPLE, { duty: ' 镇长 ', joinedOn: '2003.7.1', note: '' })).toEqual({
      duty: '镇长',
      joinedOn: '2003-07-01',
    });
    expect(changesOf(EXAMPLE, { education: null, employer: null, nativePlace: '湖南望城' })).toEqual({
      education: null,
      employer: null,
      nativePlace: '湖南望城',
    });
  });

  it('never puts a mask into a field or sends one back', () => {
    const draft = draftOf(EXAMPLE);
    for (const key of SENSITIVE_KEYS) expect(draft[key]).toBe('');
    expect(JSON.stringify(draft)).not.toContain('*');
    const touched = fc.record({
      duty: fc.string(),
      phone: fc.constant(''),
      idNumber: fc.constantFrom('', ' '),
    });
    fc.assert(
      fc.property(touched, (typed) => {
        const sent = changesOf(EXAMPLE, typed);
        return !('phone' in sent) && !('idNumber' in sent) && !('address' in sent);
      }),
    );
  });

  it('replaces a masked value by what is typed and takes it out only when told to', () => {
    expect(changesOf(EXAMPLE, { idNumber: '430199 19780312 001x', phone: null })).toEqual({
      idNumber: '43019919780312001X',
      phone: null,
    });
    expect(changesOf(EXAMPLE, { otherPhone: null }), 'it had none').toEqual({});
  });

  it('is what the call takes', () => {
    const sent = changesOf(EXAMPLE, { reading: 'qin xiao ming', birth: '1978', phone: '10012345678' });
    const parsed = peopleEntries['people.edit'].input.safeParse({ id: EXAMPLE.id, ...sent });
    expect(parsed.success).toBe(true);
  });
});

describe('a new entry', () => {
  const draft = { ...EMPTY_PERSON, name: '王建国', membership: 'full', branch: BRANCH } as const;

  it('is what the call takes, with empty fields as null', () => {
    const made = newPersonOf({ ...draft, joinedOn: '2003年6月', idNumber: '430199197803120017' });
    expect(peopleEntries['people.create'].input.parse(made)).toMatchObject({
      name: '王建国',
      joinedOn: '2003-06',
      formerName: null,
      phone: null,
      branch: BRANCH.id,
      holder: null,
    });
  });

  it('needs a name, a kind of membership and a branch', () => {
    for (const missing of [{ name: ' ' }, { membership: null }, { branch: null }]) {
      expect(newPersonOf({ ...draft, ...missing })).toBeUndefined();
    }
    expect(Object.keys(faultsOf(EMPTY_PERSON, true, NOW)).sort()).toEqual(['branch', 'membership', 'name']);
  });

  it('of somebody from outside has no branch, even if one was chosen before', () => {
    const made = newPersonOf({ ...draft, outside: true, holder: { ...BRANCH, id: 'h' } });
    expect(made).toMatchObject({ branch: null, holder: 'h' });
    expect(newPersonOf({ ...draft, holder: BRANCH })).toMatchObject({ holder: null });
  });
});

describe('faults', () => {
  it('stand at their fields', () => {
    const faults = faultsOf(
      { ...draftOf(EXAMPLE), birth: '1978-02-30', confirmedOn: '2026-11-24', reading: 'tan1', duty: '主​任' },
      false,
      NOW,
    );
    expect(Object.keys(faults).sort()).toEqual(['birth', 'confirmedOn', 'duty', 'reading']);
  });

  it('show what is missing only once saving was tried', () => {
    const faults = { name: '请填写姓名', birth: '看不懂' };
    expect(shownFaults(faults, false)).toEqual({ birth: '看不懂' });
    expect(shownFaults(faults, true)).toEqual(faults);
  });

  it('take every reading that the call takes, and no other', () => {
    const schema = peopleEntries['people.edit'].input;
    const reading = fc.oneof(
      fc
        .array(fc.constantFrom('tan', 'xiǎo', 'lü', 'Zhuang', '1', 'a'.repeat(9)), { maxLength: 32 })
        .map((parts) => parts.join(' ')),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(
        reading.filter((text) => text.trim() !== ''),
        (text) => {
          const taken = schema.safeParse({ id: EXAMPLE.id, reading: text.trim() }).success;
          return (
            taken === (faultsOf({ ...draftOf(EXAMPLE), reading: text }, false, NOW).reading === undefined)
          );
        },
      ),
    );
  });
});

describe('an ID number', () => {
  const man = '430199197803120014';
  const woman = '11010519491231002X';

  it('gives birth and sex where they are empty', () => {
    expect(withIdNumber(EMPTY_PERSON, man)).toMatchObject({ idNumber: man, birth: '1978-03-12', sex: '1' });
    expect(withIdNumber(EMPTY_PERSON, '110105491231002')).toMatchObject({ birth: '1949-12-31', sex: '2' });
  });

  it('leaves what somebody typed', () => {
    const typed = { ...EMPTY_PERSON, birth: '1979.1', sex: '2' } as const;
    expect(withIdNumber(typed, man)).toMatchObject({ birth: '1979.1', sex: '2' });
  });

  it('gives the same typed digit by digit as pasted', () => {
    // Born 2004-05: the first 15 digits are those of an old number of somebody born on 1920-04-05.
    const young = '430199200405060010'.slice(0, 17);
    for (const whole of [man, woman, young + checkCharacter(young)]) {
      const typed = Array.from(whole, (_, index) => whole.slice(0, index + 1)).reduce(
        (draft, text) => ({ ...draft, ...withIdNumber(draft, text) }),
        EMPTY_PERSON,
      );
      expect(typed).toEqual({ ...EMPTY_PERSON, ...withIdNumber(EMPTY_PERSON, whole) });
      expect(typed.birth).not.toBe('');
    }
  });

  it('shown and put away again leaves what is saved, though it says the same', () => {
    const saved = draftOf({ ...EXAMPLE, birth: '1978-03-12' });
    const looked = { ...saved, ...withIdNumber(saved, man) };
    expect({ ...looked, ...withIdNumber(looked, '') }).toEqual(saved);
  });

  it('takes away what it gave when the number is taken away', () => {
    const filled = { ...EMPTY_PERSON, ...withIdNumber(EMPTY_PERSON, man) };
    expect(withIdNumber(filled, '')).toMatchObject({ birth: '', sex: null });
    expect(withIdNumber({ ...filled, birth: '1978-03' }, '')).toMatchObject({ birth: '1978-03', sex: null });
  });

  it('replaces what an earlier number gave', () => {
    const first = { ...EMPTY_PERSON, ...withIdNumber(EMPTY_PERSON, man) };
    expect(withIdNumber(first, woman)).toMatchObject({ birth: '1949-12-31', sex: '2' });
  });

  it('with a wrong check digit gives nothing, and a doubt', () => {
    const wrong = `${man.slice(0, 17)}8`;
    expect(withIdNumber(EMPTY_PERSON, wrong)).toMatchObject({ birth: '', sex: null });
    expect(doubtsOfDraft({ ...EMPTY_PERSON, idNumber: wrong })).toHaveLength(1);
    expect(faultsOf({ ...draftOf(EXAMPLE), idNumber: wrong }, false, NOW)).toEqual({});
  });
});

describe('who and where', () => {
  it('names up to three people', () => {
    const people = ['甲', '乙', '丙', '丁'].map((name) => ({ id: name, name }));
    expect(namesOf(people.slice(0, 3))).toBe('甲、乙、丙');
    expect(namesOf(people)).toBe('甲、乙、丙等 4 人');
  });

  it('takes only open branches and groups', () => {
    const takes = (kind: FoundOrganisation['kind'], closedOn: string | null = null) =>
      takesPeople({ kind, closedOn });
    expect(takes('branch') && takes('joint-branch') && takes('group')).toBe(true);
    expect(takes('committee') || takes('general-branch') || takes('branch', '2025-01-01')).toBe(false);
  });
});

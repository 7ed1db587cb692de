import { describe, expect, it } from 'vitest';
import {
  emptyWord,
  FACT_COLUMNS,
  factText,
  shownReading,
} from '../../../../renderer/features/people/person/facts.ts';
import { photoSource } from '../../../../renderer/features/people/person/photo-source.ts';
import { PERSON_FIELD_KEYS } from '../../../../shared/domain/people/fields.ts';
import { EXAMPLE } from './example-person.ts';

describe('the facts of a person', () => {
  it('show every field once, but for the name and its reading in the head', () => {
    const shown = FACT_COLUMNS.flat().flatMap(({ fields }): readonly string[] => fields);
    expect([...shown, 'name', 'reading'].sort()).toEqual([...PERSON_FIELD_KEYS].sort());
  });

  it('are in words', () => {
    expect(factText(EXAMPLE, 'sex')).toBe('男');
    expect(factText(EXAMPLE, 'birth')).toBe('1978年3月（48 岁）');
    expect(factText(EXAMPLE, 'joinedOn')).toBe('2003年6月27日');
    expect(factText(EXAMPLE, 'education')).toBe('大学本科');
    expect(factText(EXAMPLE, 'note')).toBeNull();
  });

  it('tell what is not yet known from what there need not be', () => {
    expect(emptyWord('idNumber', 'none')).toBe('未填');
    expect(emptyWord('formerName', 'full')).toBe('—');
    expect(emptyWord('confirmedOn', 'full')).toBe('未填');
    expect(emptyWord('confirmedOn', 'probationary')).toBe('—');
    expect(emptyWord('joinedOn', 'probationary')).toBe('未填');
    expect(emptyWord('appliedOn', 'none')).toBe('—');
  });

  it('show a reading only where it was corrected', () => {
    expect(shownReading(EXAMPLE)).toBe('Tan xiao ming');
    expect(shownReading({ reading: 'Qin xiao ming', usualReading: 'qin xiao ming' })).toBeNull();
    expect(shownReading({ reading: null, usualReading: 'qin xiao ming' })).toBeNull();
  });
});

describe('a photo', () => {
  it('says what it is', () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]).toString('base64');
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]).toString('base64');
    expect(photoSource(png)).toBe(`data:image/png;base64,${png}`);
    expect(photoSource(jpeg)).toBe(`data:image/jpeg;base64,${jpeg}`);
  });
});

import { Select } from 'antd';
import { offeredYears, thisYear, useHoursView } from './view.ts';

/** The year that all of 学时 is looked at in. */
export function YearChoice() {
  const { year, setYear } = useHoursView();
  return (
    <Select
      aria-label="年度"
      className="hours-year"
      value={year}
      onChange={setYear}
      options={offeredYears().map((each) => ({
        value: each,
        label: each === thisYear() ? `${each}年（今年）` : `${each}年`,
      }))}
    />
  );
}

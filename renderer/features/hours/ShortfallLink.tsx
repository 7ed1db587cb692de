import { Link, useLocation } from 'wouter';
import { useHoursView } from './view.ts';

/** A number of people who lack hours: opens them as a list. */
export function ShortfallLink({
  organisation,
  people,
  of = '',
}: {
  organisation: string;
  people: number;
  /** Whose they are, where the number alone does not say it. */
  of?: string;
}) {
  const [, navigate] = useLocation();
  const { clear, setConditions } = useHoursView();
  if (people === 0) return <>0</>;
  return (
    <Link
      href="/hours/shortfall"
      aria-label={`${of}未达标 ${people} 人的名单`}
      onClick={(event) => {
        event.preventDefault();
        clear();
        setConditions({ organisation });
        navigate('/hours/shortfall');
      }}
    >
      {people.toLocaleString('zh-CN')}
    </Link>
  );
}

import type { ReactNode } from 'react';

/** The head of a page of one course, teacher or place: the way back, what it is, its actions. */
export function ResourceHead({
  back,
  title,
  about,
  actions,
}: {
  back: ReactNode;
  title: ReactNode;
  about: string;
  actions: ReactNode;
}) {
  return (
    <>
      <nav className="path-line" aria-label="位置">
        {back}
      </nav>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="about">{about}</p>
        </div>
        <div className="page-actions">{actions}</div>
      </header>
    </>
  );
}

/** What is known, as pairs of a word and its value. */
export function ResourceFacts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <section className="section">
      <dl className="resource-facts">
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

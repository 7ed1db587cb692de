/** How many of those who need hours have them, in per cent: a bar with its figure beside it; the colour says nothing more. */
export function CoverageBar({ coverage }: { coverage: number | null }) {
  if (coverage === null) return <span className="secondary">无人应修</span>;
  return (
    <span className="coverage">
      <span className="coverage-bar" aria-hidden>
        <span className="coverage-part" style={{ width: `${coverage}%` }} />
      </span>
      <span className="coverage-figure">{coverage}%</span>
    </span>
  );
}

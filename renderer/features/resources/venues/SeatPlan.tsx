import { blocksOf } from '../../../../shared/domain/resources/layout.ts';

/** The seats of a room as a small plan seen from above: the stage at the top, rows from front to back, aisles as gaps. */
export function SeatPlan({
  rows,
  columns,
  aisles,
}: {
  rows: number;
  columns: number;
  aisles: readonly number[];
}) {
  const blocks = blocksOf(columns, aisles);
  const about = `${rows} 排 × ${columns} 列${aisles.length === 0 ? '' : `，过道在第 ${aisles.join('、')} 列之后`}`;
  return (
    <figure className="seat-figure">
      <div className="seat-plan" role="img" aria-label={about}>
        <div className="seat-stage">主席台</div>
        {Array.from({ length: rows }, (_, row) => (
          <div className="seat-row" key={row}>
            <span>{row + 1}</span>
            {blocks.map((seats, block) => (
              <div className="seat-block" key={`${block}/${seats}`}>
                {Array.from({ length: seats }, (__, seat) => (
                  <span className="seat" key={seat} />
                ))}
              </div>
            ))}
            <span>{row + 1}</span>
          </div>
        ))}
      </div>
      <figcaption className="quiet">{about}</figcaption>
    </figure>
  );
}

import { Button, Input } from 'antd';
import { SitePicker } from '../../../ui/SitePicker.tsx';
import { movedUp, type StopDraft, stopFault, withOneMore } from './stops.ts';

/** The stops of a route in their order, each with the minutes on the way to it and at it. */
export function StopsField({
  stops,
  onChange,
  tried,
}: {
  stops: readonly StopDraft[];
  onChange: (stops: readonly StopDraft[]) => void;
  tried: boolean;
}) {
  const change = (key: number, part: Partial<StopDraft>) =>
    onChange(stops.map((stop) => (stop.key === key ? { ...stop, ...part } : stop)));
  return (
    <fieldset className="stops">
      <legend>站点</legend>
      <div className="stop-line stop-head">
        <span />
        <span>教学点</span>
        <span>路上</span>
        <span>停留</span>
        <span />
      </div>
      {stops.map((stop, index) => {
        const number = index + 1;
        const fault = tried ? stopFault(stop) : undefined;
        return (
          <div key={stop.key}>
            <div className="stop-line">
              <span>{number}</span>
              <SitePicker
                field={{ 'aria-label': `第 ${number} 站教学点` }}
                value={stop.site}
                onChange={(site) =>
                  change(stop.key, {
                    site,
                    // The way from the school to the first stop is known from the site.
                    ...(index === 0 &&
                      site?.minutes != null &&
                      stop.travel === '' && { travel: String(site.minutes) }),
                  })
                }
              />
              <Input
                aria-label={`到第 ${number} 站路上的分钟数`}
                value={stop.travel}
                maxLength={4}
                suffix="分钟"
                onChange={(event) => change(stop.key, { travel: event.target.value })}
              />
              <Input
                aria-label={`第 ${number} 站停留的分钟数`}
                value={stop.stay}
                maxLength={4}
                suffix="分钟"
                onChange={(event) => change(stop.key, { stay: event.target.value })}
              />
              <span className="stop-actions">
                <Button
                  type="text"
                  disabled={index === 0}
                  aria-label={`第 ${number} 站提前`}
                  title="提前一站"
                  onClick={() => onChange(movedUp(stops, index))}
                >
                  ↑
                </Button>
                <Button
                  type="text"
                  aria-label={`去掉第 ${number} 站`}
                  title="去掉"
                  onClick={() => onChange(stops.filter(({ key }) => key !== stop.key))}
                >
                  ×
                </Button>
              </span>
            </div>
            {fault !== undefined && (
              <p className="field-error">
                第 {number} 站：{fault}
              </p>
            )}
          </div>
        );
      })}
      {tried && stops.length === 0 && <p className="field-error">请至少加一站</p>}
      <div>
        <Button onClick={() => onChange(withOneMore(stops))}>加一站</Button>
        <small className="quiet">　路上：从上一站过来；第一站从学校出发</small>
      </div>
    </fieldset>
  );
}

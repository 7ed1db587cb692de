import { Button } from 'antd';
import type { ClassTimetable } from '../../../../shared/contract/timetable-answers.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { timeInWords } from '../../../ui/words.ts';

/** Where the timetable of a class stands: how much is placed, what clashes, whether it is published. */
export function Standing({
  timetable: { placed, waiting, published },
  showVersions,
}: {
  timetable: ClassTimetable;
  showVersions: () => void;
}) {
  const countOf = (severity: string) =>
    placed.filter(({ conflicts }) =>
      conflicts.some((each) => each.severity === severity && each.allowed === null),
    ).length;
  const [clashes, warned] = [countOf('clash'), countOf('warn')];
  return (
    <p className="timetable-standing">
      已排 {placed.length}，待排 {waiting.length}
      {clashes > 0 && <Mark tone="warning">{clashes} 个课次冲突</Mark>}
      {warned > 0 && <Mark tone="plain">{warned} 个课次有提示</Mark>}
      {published === null ? (
        <Mark tone="plain">草稿，未发布</Mark>
      ) : (
        <>
          <Mark tone="good">
            第 {published.version} 版，{timeInWords(published.at)}发布
          </Mark>
          {published.changes > 0 && <Mark tone="warning">{published.changes} 处调整未发布</Mark>}
          <Button type="link" size="small" onClick={showVersions}>
            版本与调课记录…
          </Button>
        </>
      )}
    </p>
  );
}

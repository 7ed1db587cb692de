import { CheckCircleOutlined, CloseOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useNotices } from './notices.ts';

/** How long a good word stays, in milliseconds; a refusal stays until it is closed. */
const STAY = 8000;

/** Says at the foot of the window what was done, with the next step as a button. */
export function NoticeBar() {
  const { notice, hush } = useNotices();
  useEffect(() => {
    if (notice === null || notice.tone === 'failed') return undefined;
    const timer = setTimeout(hush, STAY);
    return () => clearTimeout(timer);
  }, [notice, hush]);
  return (
    <div className="notice-place" role="status" aria-live="polite">
      {notice !== null && (
        <div className="notice" data-tone={notice.tone} key={notice.id}>
          {notice.tone === 'done' ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />}
          <span>{notice.text}</span>
          {notice.next !== undefined && (
            <Button
              size="small"
              onClick={() => {
                hush();
                notice.next?.run();
              }}
            >
              {notice.next.title}
            </Button>
          )}
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label="关闭" onClick={hush} />
        </div>
      )}
    </div>
  );
}

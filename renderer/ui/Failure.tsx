import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { CallFailure } from '../app/desk.ts';

/** A refused call: what happened and what to do, as the router worded it. */
export function Failure({ failure, again }: { failure: CallFailure; again?: () => void }) {
  return (
    <div className="failure" role="alert">
      <ExclamationCircleOutlined />
      <span>{failure.message}</span>
      {again !== undefined && (
        <Button size="small" onClick={again}>
          再试一次
        </Button>
      )}
    </div>
  );
}

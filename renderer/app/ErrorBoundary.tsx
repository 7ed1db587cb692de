import { Button } from 'antd';
import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** A new value (the address) gives the screen another chance. */
  readonly place?: string;
}

interface State {
  readonly broken: string | null;
  readonly place: string | undefined;
}

/** Keeps the rest of the window working when a screen breaks. A class, because React asks for one here. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null, place: this.props.place };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { broken: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { broken: null, place: props.place };
  }

  override render(): ReactNode {
    if (this.state.broken === null) return this.props.children;
    return (
      <div className="broken" role="alert">
        <h2>这一页出错了</h2>
        <p>已保存的内容不受影响。请点“重新显示”；仍不行请重新打开程序，并把下面这行字告诉维护人员。</p>
        <p className="code">{this.state.broken}</p>
        <Button type="primary" onClick={() => this.setState({ broken: null })}>
          重新显示
        </Button>
      </div>
    );
  }
}

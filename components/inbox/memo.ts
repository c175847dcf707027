import { Component, type ComponentType, h } from 'preact';

/** A component that is drawn anew only when one of its properties is another one. */
export function memo<Props extends object>(drawn: ComponentType<Props>): ComponentType<Props> {
  return class Remembered extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const now: Partial<Props> = this.props;
      for (const key in next) if (next[key] !== now[key]) return true;
      for (const key in now) if (!(key in next)) return true;
      return false;
    }
    override render() {
      return h(drawn, this.props as Props);
    }
  };
}

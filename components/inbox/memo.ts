import { Component, type ComponentType, h } from 'preact';

/** A component that is drawn anew only when one of its properties is another one. */
export function memo<Props extends object>(drawn: ComponentType<Props>): ComponentType<Props> {
  return class Remembered extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const keys = new Set([...Object.keys(next), ...Object.keys(this.props)]) as Set<keyof Props>;
      return [...keys].some((key) => next[key] !== this.props[key as keyof typeof this.props]);
    }
    override render() {
      return h(drawn, this.props as Props);
    }
  };
}

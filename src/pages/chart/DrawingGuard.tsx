import { Component, type ReactNode } from 'react';
import styles from './ChartPage.module.css';

interface DrawingGuardProps {
  readonly children: ReactNode;
}

interface DrawingGuardState {
  readonly broken: boolean;
}

/** Where the drawing fails or its code cannot be loaded, the rest of the page stays: the table holds the same figures. */
export class DrawingGuard extends Component<DrawingGuardProps, DrawingGuardState> {
  override state: DrawingGuardState = { broken: false };

  static getDerivedStateFromError(): DrawingGuardState {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <p className={styles['fault']} role="alert">
        The chart could not be drawn; its code may not have arrived. The table below holds the same figures, and a
        reload of the page tries again.
      </p>
    );
  }
}

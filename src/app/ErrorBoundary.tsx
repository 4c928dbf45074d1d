import { Component, type ReactNode } from 'react';
import { t } from '../base/language.ts';
import { classes } from '../views/shared/classes.ts';
import warning from '../views/shared/Warning.module.css';
import css from './ErrorBoundary.module.css';

interface Props {
  /** What fails if it fails: “The timeline”. */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a defect of one part from taking the page with it, and says what happened. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className={classes(warning['warning'], css['failed'])} role="alert">
        <p>
          <strong>▲ {t`${this.props.what} has a defect.`}</strong>{' '}
          {t`The rest goes on working. It said: ${error.message}`}
        </p>
        <button type="button" onClick={() => this.setState({ error: null })}>
          {t`Try again`}
        </button>
      </div>
    );
  }
}

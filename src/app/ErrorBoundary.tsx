import { Component, type ContextType, type ReactNode } from 'react';
import type { Text } from '../base/text.ts';
import { WordsContext } from '../views/shared/words-context.ts';
import { classes } from '../views/shared/classes.ts';
import warning from '../views/shared/Warning.module.css';
import css from './ErrorBoundary.module.css';

interface Props {
  /** What fails if it fails: “The timeline”. */
  readonly what: Text;
  readonly children: ReactNode;
}

/** Keeps a defect of one part from taking the page with it, and says what happened. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  static override contextType = WordsContext;
  declare context: ContextType<typeof WordsContext>;
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const say = this.context;
    return (
      <div className={classes(warning['warning'], css['failed'])} role="alert">
        <p>
          <strong>▲ {say`${this.props.what} has a defect.`}</strong>{' '}
          {say`The rest goes on working. It said: ${error.message}`}
        </p>
        <button type="button" onClick={() => this.setState({ error: null })}>
          {say`Try again`}
        </button>
      </div>
    );
  }
}

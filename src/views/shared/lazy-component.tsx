import { type ComponentType, lazy, Suspense } from 'react';

/**
 * A component whose code comes when it is first shown: what most visits never open need not be loaded by all of them.
 * Nothing is shown in its place meanwhile; a hidden mark says that something is still to come.
 */
export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function LazyComponent(props: Props) {
    return (
      <Suspense fallback={<span hidden data-loading />}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

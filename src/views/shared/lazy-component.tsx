import { type ComponentType, lazy, Suspense } from 'react';

/**
 * A component whose code comes when it is first shown: what most visits never open need not be loaded by all of them.
 * Nothing stands in its place meanwhile.
 */
export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function LazyComponent(props: Props) {
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

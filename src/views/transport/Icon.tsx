/** Signs of a tape deck, drawn, because fonts disagree about them. */
const paths = {
  first: 'M2 2h2v8H2zM11 2v8L5 6z',
  previous: 'M3 2h1.5v8H3zM9.5 2v8L5 6z',
  reverse: 'M10 1.5v9L2.5 6z',
  play: 'M2.5 1.5v9L10 6z',
  pause: 'M2.5 2h2.5v8H2.5zM7 2h2.5v8H7z',
  next: 'M7.5 2H9v8H7.5zM2.5 2v8L7 6z',
  last: 'M8 2h2v8H8zM1 2v8l6-4z',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path d={paths[name]} fill="currentColor" />
  </svg>
);

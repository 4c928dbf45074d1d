import { t } from '../../base/text.ts';
import type { ViewId } from '../../state/explorer-state.ts';
import type { PageState } from '../../state/page-state.ts';
import { useActions, useExplorerState } from '../../views/shared/explorer-context.ts';
import { Segmented } from '../../views/shared/Segmented.tsx';
import css from './PresenterPage.module.css';
import { useSay } from '../../views/shared/words-context.ts';

const pictures = [
  { value: 'plan', label: t`Plan` },
  { value: 'skyline', label: t`Skyline` },
  { value: 'operationGraph', label: t`Graph##a picture` },
  { value: 'timeline', label: t`Timeline` },
] as const;
type PictureId = (typeof pictures)[number]['value'];

const shown = (view: ViewId, { view: { tierDrawing } }: PageState): PictureId =>
  view !== 'tierMap' ? view : tierDrawing === 'skyline' ? 'skyline' : 'plan';

/** Which picture is presented. */
export function PictureChoice({ view }: { readonly view: ViewId }) {
  const say = useSay();
  const actions = useActions();
  const value = useExplorerState((state) => shown(view, state));
  const choose = (picture: PictureId): void => {
    if (picture === 'plan' || picture === 'skyline') {
      actions.setView({ tierDrawing: picture }, null);
      actions.present('tierMap');
    } else actions.present(picture);
  };
  return (
    <span className={css['choice']}>
      <Segmented name={say`Picture`} options={pictures} value={value} large onChoose={choose} />
    </span>
  );
}

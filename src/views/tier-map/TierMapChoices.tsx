import { t, type Text } from '../../base/text.ts';
import { ChoiceMenu } from '../shared/ChoiceMenu.tsx';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { Segmented } from '../shared/Segmented.tsx';
import type { PlanColouring } from '../../layout/tier-map/colouring.ts';
import type { TierDrawing } from '../../state/explorer-state.ts';
import { colouringWords } from './colouring-words.ts';
import { useSay } from '../shared/words-context.ts';

const drawings: readonly { readonly value: TierDrawing; readonly label: Text }[] = [
  { value: 'plan', label: t`Plan` },
  { value: 'skyline', label: t`Skyline` },
  { value: 'table', label: t`Table` },
];

const colourings: readonly { readonly value: PlanColouring; readonly label: Text }[] = [
  { value: 'role', label: t`Role` },
  { value: 'layer', label: t`Layer` },
  { value: 'expert', label: t`Expert` },
  { value: 'utilisation', label: t`Utilisation` },
  { value: 'mvms', label: 'MVMs' },
  { value: 'busy', label: t`Busy` },
  { value: 'active', label: t`Active` },
];

const inSentence = colourings.map(({ value }) => ({ value, label: colouringWords[value] }));

interface Props {
  readonly large: boolean;
  /** The colouring in force, chosen or not. */
  readonly by: PlanColouring;
  /** Another colouring has other classes, so what is pointed at means nothing any more. */
  readonly onRecolour: () => void;
}

/** How the tier map is drawn and coloured: as menus, or side by side where the view fills the screen. */
export function TierMapChoices({ large, by, onRecolour }: Props) {
  const say = useSay();
  const actions = useActions();
  const drawing = useExplorerState((state) => state.view.tierDrawing);
  const folded = useExplorerState((state) => state.view.tierFold);
  const draw = (tierDrawing: TierDrawing): void => actions.setView({ tierDrawing });
  const recolour = (value: PlanColouring): void => {
    onRecolour();
    actions.setView({ tierColouring: value, tierHighlight: null });
  };
  if (!large)
    return (
      <>
        <ChoiceMenu name={say`Drawing`} options={drawings} value={drawing} onChoose={draw} />
        <ChoiceMenu name={say`Colour of tiers`} options={inSentence} value={by} onChoose={recolour} />
      </>
    );
  return (
    <>
      <Segmented large name={say`Drawing`} options={drawings} value={drawing} onChoose={draw} />
      <Segmented large name={say`Colour of tiers`} options={colourings} value={by} onChoose={recolour} />
      {drawing === 'plan' && (
        <Segmented
          large
          name={say`Free tiers`}
          options={[
            { value: 'fold', label: say`Fold free tiers` },
            { value: 'true', label: say`True height` },
          ]}
          value={folded ? 'fold' : 'true'}
          onChoose={(value) => actions.setView({ tierFold: value === 'fold', tierWindow: null })}
        />
      )}
    </>
  );
}

import type { ViewId } from '../../state/explorer-state.ts';
import { AloneContext } from '../../views/shared/alone-context.ts';
import { OperationGraphSlot, TierMapSlot, TimelineSlot } from '../slots.tsx';
import css from './PresenterPage.module.css';

const slots = { tierMap: TierMapSlot, operationGraph: OperationGraphSlot, timeline: TimelineSlot };

/**
 * Every letter of a picture is 9 px or more as it is laid out, so at twice its size it is 18: what can be read from four
 * metres on a projector of 1024 × 768. See views/stage/spaces.ts.
 */
const ENLARGEMENT = 2;

/** One view, laid out for a box half as wide and drawn at twice the size. */
export function Picture({ view }: { readonly view: ViewId }) {
  const Slot = slots[view];
  return (
    <AloneContext value={true}>
      <div
        className={css['enlarged']}
        data-enlarged={ENLARGEMENT}
        style={{
          width: `${100 / ENLARGEMENT}%`,
          height: `${100 / ENLARGEMENT}%`,
          transform: `scale(${ENLARGEMENT})`,
        }}
      >
        <Slot key={view} />
      </div>
    </AloneContext>
  );
}

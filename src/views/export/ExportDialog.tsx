import { useState } from 'react';
import { t } from '../../base/text.ts';
import { scenarioDigest } from '../../share/digest.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useDialogs } from '../shared/explorer-context.ts';
import { rich } from '../shared/rich.tsx';
import { useResult } from '../shared/run-context.tsx';
import { Segmented } from '../shared/Segmented.tsx';
import { DataList } from './DataList.tsx';
import css from './Export.module.css';
import type { Exporter, FigureOffer } from './exporter.ts';
import { FigureList } from './FigureList.tsx';
import { PythonText } from './PythonText.tsx';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly figures: readonly FigureOffer[];
  readonly exporter: Exporter;
}

const parts = [
  { value: 'figures', label: t`Figures##pictures` },
  { value: 'data', label: t`Data` },
  { value: 'python', label: '3D-SiM Python' },
] as const;

/** Everything that can be taken out of the page: figures, data, a script for the original simulator. */
export function ExportDialog({ figures, exporter }: Props) {
  const say = useSay();
  const result = useResult();
  const first = useDialogs((dialogs) => dialogs.figure);
  const [part, setPart] = useState<(typeof parts)[number]['value']>('figures');
  const [offers] = useState(() => figures.toSorted((a, b) => Number(b.view === first) - Number(a.view === first)));
  if (result === null)
    return (
      <Dialog title={say`Export`} note={say`There is no result yet. Figures and data come with it.`}>
        {null}
      </Dialog>
    );
  const { scenario } = result;
  return (
    <Dialog
      wide
      title={say`Export`}
      note={
        <>
          {rich(
            say`<0/> · scenario <1/>. Everything is made in this page; nothing is uploaded.`,
            () => scenario.name,
            () => (
              <span className={css['digest']}>{scenarioDigest(scenario)}</span>
            ),
          )}
        </>
      }
    >
      <div className={css['parts']}>
        <Segmented name={say`What to export`} options={parts} value={part} large onChoose={setPart} />
      </div>
      {part === 'figures' && <FigureList offers={offers} scenario={scenario} />}
      {part === 'data' && <DataList simulation={result} exporter={exporter} />}
      {part === 'python' && <PythonText simulation={result} />}
    </Dialog>
  );
}

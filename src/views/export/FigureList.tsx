import { useState } from 'react';
import { byteUnits, engineeringText } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { download } from '../shared/download.ts';
import button from '../shared/Button.module.css';
import text from '../shared/Text.module.css';
import css from './Export.module.css';
import type { FigureOffer } from './exporter.ts';
import { exportName } from './file-names.ts';
import { pixelsOf, pngSheet } from './png-sheet.ts';
import { type Prepared, type ReadySheet, useSheets } from './use-sheets.ts';
import type { Scenario } from '../../model/scenario.ts';
import { useSay } from '../shared/words-context.ts';

const ratios = [1, 2, 4] as const;

/** What a figure is called within a sentence. */
const nouns: Readonly<Record<FigureOffer['id'], Text>> = {
  'tier-map': t`tier map`,
  skyline: t`skyline`,
  'operation-graph': t`operation graph`,
  timeline: t`timeline`,
};

interface Props {
  readonly offers: readonly FigureOffer[];
  readonly scenario: Scenario;
}

/** The views as figures: each with a small picture of what one gets, and its formats. */
export function FigureList({ offers, scenario }: Props) {
  const sheets = useSheets(offers);
  return (
    <ul className={css['figures']}>
      {offers.map((offer) => (
        <li key={offer.id} className={css['figure']} data-figure={offer.id}>
          <FigureRow offer={offer} prepared={sheets.get(offer.id)} scenario={scenario} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly offer: FigureOffer;
  /** Undefined while it is being drawn. */
  readonly prepared: Prepared | undefined;
  readonly scenario: Scenario;
}

function FigureRow({ offer: { id, name, words }, prepared, scenario }: RowProps) {
  const say = useSay();
  const [problem, setProblem] = useState<Text>('');
  const noun = nouns[id];
  const size = prepared ? say(engineeringText(prepared.svg.size, byteUnits)) : '';
  const savePng = async ({ sheet, theme }: ReadySheet, ratio: number): Promise<void> => {
    const png = await pngSheet(sheet, { ...theme }, ratio);
    setProblem(png ? '' : t`This browser has no room for an image of that size.`);
    if (png) download(exportName(scenario, `${id}@${ratio}x.png`), png);
  };
  return (
    <>
      <div className={css['preview']}>
        {prepared && <img src={prepared.preview} alt={say`${name} as it is exported`} />}
        {prepared === null && <span>{say`nothing to draw`}</span>}
      </div>
      <div className={css['about']}>
        <h3 className={text['name']}>{say(name)}</h3>
        <p className={text['quiet']}>{say(words)}</p>
        {prepared === null && (
          <p className={text['quiet']}>{say`The chip has too many tiles for towers; the tier map shows them.`}</p>
        )}
        {prepared && (
          <>
            <div className={css['formats']} role="group" aria-label={say`Formats of the ${noun}`}>
              <button
                type="button"
                className={button['button']}
                aria-label={say`SVG of the ${noun}`}
                onClick={() => download(exportName(scenario, `${id}.svg`), prepared.svg)}
              >
                SVG
              </button>
              {ratios.map((ratio) => (
                <button
                  key={ratio}
                  type="button"
                  className={button['button']}
                  aria-label={say`PNG ${ratio}× of the ${noun}`}
                  title={pixelsOf(prepared.sheet, ratio).join(' × ')}
                  onClick={() => void savePng(prepared, ratio)}
                >
                  PNG {ratio}×
                </button>
              ))}
            </div>
            <p className={css['size']}>
              {prepared.raster ? say`SVG ${size}, picture as an image` : `SVG ${size}`} ·{' '}
              {`PNG ${pixelsOf(prepared.sheet, 1).join(' × ')} px`}
            </p>
          </>
        )}
        <p role="status">{say(problem)}</p>
      </div>
    </>
  );
}

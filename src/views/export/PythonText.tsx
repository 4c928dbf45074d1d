import { useMemo } from 'react';
import { t } from '../../base/language.ts';
import type { Simulation } from '../../model/result.ts';
import { originalLacks } from '../../share/python-differences.ts';
import { pythonScript } from '../../share/python-script.ts';
import { download } from '../shared/download.ts';
import { classes } from '../shared/classes.ts';
import button from '../shared/Button.module.css';
import { rich } from '../shared/rich.tsx';
import { CopyButton } from './CopyButton.tsx';
import text from '../shared/Text.module.css';
import warning from '../shared/Warning.module.css';
import textArea from '../shared/TextArea.module.css';
import css from './Export.module.css';
import { exportName } from './file-names.ts';

/** The scenario as a script for the original library, and what of it that library cannot do. */
export function PythonText({ simulation }: { readonly simulation: Simulation }) {
  const { scenario } = simulation;
  const script = useMemo(() => pythonScript(scenario, simulation), [scenario, simulation]);
  const lacks = originalLacks(scenario);
  return (
    <div className={css['python']}>
      <p className={text['quiet']}>
        {rich(
          t`Runs this scenario with the original simulator (Python package <0>threedsim</0>) and compares its totals with the ones on this page.`,
          (name) => (
            <code>{name}</code>
          ),
        )}
      </p>
      {lacks.length > 0 && (
        <div className={classes(warning['warning'], css['lacks'])}>
          <h3 className={text['name']}>▲ {t`What the original cannot do of it; expect other totals`}</h3>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        </div>
      )}
      <textarea
        className={classes(textArea['text'], css['script'])}
        aria-label={t`Python script for 3D-SiM`}
        readOnly
        spellCheck={false}
        wrap="off"
        value={script}
      />
      <div className={css['formats']}>
        <button
          type="button"
          className={button['button']}
          onClick={() => download(exportName(scenario, '3dsim.py'), new Blob([script], { type: 'text/x-python' }))}
        >
          {t`Download script`}
        </button>
        <CopyButton label={t`Copy script`} text={() => script} />
      </div>
    </div>
  );
}

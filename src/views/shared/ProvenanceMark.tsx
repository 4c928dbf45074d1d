import type { Text } from '../../base/text.ts';
import type { Provenance } from '../../model/costs/cost-basis.ts';
import { provenanceNames, provenanceSigns, provenanceWords } from '../../state/provenance.ts';
import css from './ProvenanceMark.module.css';
import { useSay } from './words-context.ts';

interface Props {
  readonly of: Provenance;
  /** Where the number comes from, as a sentence. */
  readonly source?: Text;
}

/** The small sign after a number that says what it rests on. */
export function ProvenanceMark({ of, source = '' }: Props) {
  const say = useSay();
  const name = say(provenanceNames[of]);
  return (
    <span
      className={css['mark']}
      data-provenance={of}
      title={source === '' ? say(provenanceWords[of]) : say`${name}: ${source}##what a figure rests on`}
    >
      <span aria-hidden="true">{provenanceSigns[of]}</span>
      <span className="visually-hidden"> ({name})</span>
    </span>
  );
}

import type { Provenance } from '../../model/costs/cost-basis.ts';
import { provenanceSigns, provenanceWords } from '../../state/provenance.ts';
import css from './ProvenanceMark.module.css';

interface Props {
  readonly of: Provenance;
  /** Where the number comes from, as a sentence. */
  readonly source?: string;
}

/** The small sign after a number that says what it rests on. */
export function ProvenanceMark({ of, source = '' }: Props) {
  const words = provenanceWords[of];
  return (
    <span className={css['mark']} data-provenance={of} title={source === '' ? words : `${of}: ${source}`}>
      <span aria-hidden="true">{provenanceSigns[of]}</span>
      <span className="visually-hidden"> ({of === 'user' ? 'set here' : of})</span>
    </span>
  );
}

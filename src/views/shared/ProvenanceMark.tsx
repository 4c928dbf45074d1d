import { type Provenance, provenanceSigns, provenanceWords } from '../../state/provenance.ts';
import css from './ProvenanceMark.module.css';

/** The small sign after a number that says what it rests on. */
export function ProvenanceMark({ of }: { readonly of: Provenance }) {
  return (
    <span className={css['mark']} data-provenance={of} title={provenanceWords[of]}>
      <span aria-hidden="true">{provenanceSigns[of]}</span>
      <span className="visually-hidden"> ({of === 'user' ? 'set here' : of})</span>
    </span>
  );
}

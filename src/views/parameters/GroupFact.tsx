import type { GroupId } from '../../state/form-fields.ts';
import { useGroupFact } from './group-facts.ts';
import css from './ParametersPanel.module.css';

/** The fact in the head of a group; apart from its fields, which a new result does not concern. */
export const GroupFact = ({ id }: { readonly id: GroupId }) => <span className={css['fact']}>{useGroupFact(id)}</span>;

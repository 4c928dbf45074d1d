import { Dialog } from '../shared/Dialog.tsx';

export function MappingDialog() {
  return <Dialog title="MappingDialog">…</Dialog>;
}

import { Dialog } from '../shared/Dialog.tsx';

export function ImportDialog() {
  return <Dialog title="ImportDialog">…</Dialog>;
}

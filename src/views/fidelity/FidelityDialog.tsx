import { Dialog } from '../shared/Dialog.tsx';

export function FidelityDialog() {
  return <Dialog title="FidelityDialog">…</Dialog>;
}

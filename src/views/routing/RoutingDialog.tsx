import { Dialog } from '../shared/Dialog.tsx';

export function RoutingDialog() {
  return <Dialog title="RoutingDialog">…</Dialog>;
}

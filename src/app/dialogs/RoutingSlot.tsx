import { RoutingDialog } from '../../views/routing/RoutingDialog.tsx';
import { EditedRun } from '../ShownRun.tsx';

/** The routing: it changes the scenario, so the load that it shows is of that scenario's run. */
export const RoutingSlot = () => (
  <EditedRun>
    <RoutingDialog />
  </EditedRun>
);

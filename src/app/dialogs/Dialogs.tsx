import { type ComponentType, useEffect, useState } from 'react';
import type { DialogId } from '../../state/dialogs.ts';
import { useDialogs } from '../../views/shared/explorer-context.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useSay } from '../../views/shared/words-context.ts';

/** What can lie open over the page. Loaded when it is first asked for: few need each. */
const loads: Readonly<Record<DialogId, () => Promise<ComponentType>>> = {
  models: () => import('../../views/presets/ModelDialog.tsx').then((module) => module.ModelDialog),
  chips: () => import('../../views/presets/ChipDialog.tsx').then((module) => module.ChipDialog),
  import: () => import('../../views/import/ImportDialog.tsx').then((module) => module.ImportDialog),
  mapping: () => import('../../views/mapping-workshop/MappingDialog.tsx').then((module) => module.MappingDialog),
  routing: () => import('./RoutingSlot.tsx').then((module) => module.RoutingSlot),
  compare: () => import('../../views/compare/CompareDialog.tsx').then((module) => module.CompareDialog),
  lessons: () => import('../../views/lesson/LessonDialog.tsx').then((module) => module.LessonDialog),
  export: () => import('./ExportSlot.tsx').then((module) => module.ExportSlot),
  share: () => import('../../views/share/ShareDialog.tsx').then((module) => module.ShareDialog),
  shelf: () => import('../../views/shelf/ShelfDialog.tsx').then((module) => module.ShelfDialog),
  glossary: () => import('../../views/glossary/GlossaryDialog.tsx').then((module) => module.GlossaryDialog),
  tour: () => import('../../views/tour/Tour.tsx').then((module) => module.Tour),
  fidelity: () => import('../../views/fidelity/FidelityDialog.tsx').then((module) => module.FidelityDialog),
};

interface Loaded {
  readonly id: DialogId;
  readonly dialog: ComponentType;
}

/** The dialog that is open, if one is. */
export function Dialogs() {
  const say = useSay();
  const id = useDialogs((dialogs) => dialogs.dialog);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (id === null) return;
    let wanted = true;
    const load = async () => {
      const dialog = await loads[id]();
      if (wanted) setLoaded({ id, dialog });
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [id]);
  if (id === null || loaded?.id !== id) return null;
  return (
    <ErrorBoundary key={id} what={say`This dialog`}>
      <loaded.dialog />
    </ErrorBoundary>
  );
}

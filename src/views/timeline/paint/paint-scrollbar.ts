import type { Scene } from '../../../layout/timeline/scene.ts';
import type { Theme } from '../../shared/read-theme.ts';

/** Where lanes go on above or below: a bar at the right edge, as tall as the share that is in sight. */
export function paintScrollbar(context: CanvasRenderingContext2D, { scale, layout }: Scene, theme: Theme): void {
  const visible = layout.lanesBottom - layout.lanesTop;
  if (layout.contentHeight <= visible + 1) return;
  const x = scale.left + scale.width + 1.5;
  context.fillStyle = theme.hair;
  context.fillRect(x, layout.lanesTop, 4, visible);
  context.fillStyle = theme.ink3;
  const height = Math.max(16, (visible * visible) / layout.contentHeight);
  const room = layout.contentHeight - visible;
  context.fillRect(x, layout.lanesTop + ((visible - height) * layout.scroll) / room, 4, height);
}

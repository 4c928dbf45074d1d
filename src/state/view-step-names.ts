import { t, type Text } from '../base/text.ts';
import type { Followed } from '../layout/follow/followed.ts';

/** What a choice of the view is called as a step of the history, by what is chosen. */
export const stepNames = {
  tierDrawing: {
    plan: t`Tier map as plan`,
    skyline: t`Tier map as skyline`,
    table: t`Tier map as table`,
  },
  tierColouring: {
    auto: t`Colour tiers by what suits the network`,
    role: t`Colour tiers by weight matrix`,
    layer: t`Colour tiers by layer`,
    expert: t`Colour tiers by expert`,
    utilisation: t`Colour tiers by utilisation`,
    mvms: t`Colour tiers by number of MVMs`,
    busy: t`Colour tiers by share of time busy`,
    active: t`Colour tiers by activity`,
  },
  timelineMode: { resource: t`Timeline by resource`, token: t`Timeline by token` },
  timelineColouring: {
    role: t`Colour ops by role`,
    layer: t`Colour ops by layer`,
    sequence: t`Colour ops by sequence`,
    step: t`Colour ops by step`,
  },
  timelineDrawing: { chart: t`Timeline as chart`, table: t`Timeline as table` },
  timelineWhiskers: {
    selection: t`Whiskers of the selection`,
    all: t`Whiskers of all ops`,
    off: t`Whiskers off`,
  },
  graphDrawing: { picture: t`Graph as picture`, table: t`Graph as table` },
  graphLevel: {
    auto: t`Graph as finely as there is room`,
    step: t`Graph by step`,
    layer: t`Graph by layer`,
    block: t`Graph by block`,
    token: t`Graph by token`,
    op: t`Graph by op`,
  },
  graphEmphasis: {
    trace: t`Graph emphasises trace`,
    path: t`Graph emphasises critical path`,
    off: t`Graph emphasises nothing`,
  },
  fullscreen: {
    tierMap: t`Tier map on the full screen`,
    operationGraph: t`Operation graph on the full screen`,
    timeline: t`Timeline on the full screen`,
  },
} as const;

const foldings: Readonly<Record<string, Text>> = {
  tiles: t`Fold tiles`,
  digital: t`Fold digital units`,
  mha: t`Fold MHA units`,
};

/** Folding a group of lanes, by its id: “tiles”, “sequence 3”. */
export const folding = (group = ''): Text => foldings[group] ?? t`Fold sequence ${group.replace(/\D+/, '')}`;

export const following = ({ sequence, token }: Followed): Text =>
  token === null ? t`Follow sequence ${sequence}` : t`Follow token ${token} of sequence ${sequence}`;

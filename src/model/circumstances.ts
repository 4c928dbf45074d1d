/**
 * What of a scenario decides whether a field means something to it. `Scenario` has all of it; it cannot be named here, since
 * its type is made of the fields that ask.
 */
export interface Circumstances {
  readonly model: { readonly kind: 'decoder' | 'encoder' | 'encoder-decoder'; readonly moe: object | null };
  readonly accelerator: { readonly kvCaching: boolean };
  readonly mapping: { readonly strategy: string };
  readonly routes: { readonly distribution: string };
}

/** It has a stack that generates tokens. */
export const generates = ({ model }: Circumstances): boolean => model.kind !== 'encoder';

/** It has a stack that reads a whole input at once. */
export const readsContext = ({ model }: Circumstances): boolean => model.kind !== 'decoder';

/** It has one stack of layers, and not an encoder beside a decoder. */
export const hasOneStack = ({ model }: Circumstances): boolean => model.kind !== 'encoder-decoder';

export const hasTwoStacks = ({ model }: Circumstances): boolean => model.kind === 'encoder-decoder';

export const isDecoder = ({ model }: Circumstances): boolean => model.kind === 'decoder';

export const hasExperts = ({ model }: Circumstances): boolean => model.moe !== null;

export const cachesKeys = ({ accelerator }: Circumstances): boolean => accelerator.kvCaching;

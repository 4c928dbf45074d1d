import { t, type Text } from '../../base/text.ts';

/** What a stage does to what is followed: when it is done, and while it is done. */
export interface StagePhrase {
  readonly done: Text;
  readonly doing: Text;
}

/** What is done to the vectors of a whole sequence, or to the one of a token. */
interface VectorPhrases {
  readonly multiplied: (place: Text) => StagePhrase;
  readonly added: StagePhrase;
  readonly normalised: StagePhrase;
  readonly activated: StagePhrase;
  readonly carried: StagePhrase;
}

const vectors: VectorPhrases = {
  multiplied: (place) => ({
    done: t`its vectors have been multiplied by ${place}`,
    doing: t`its vectors are being multiplied by ${place}`,
  }),
  added: {
    done: t`its vectors have been added to what they were before`,
    doing: t`its vectors are being added to what they were before`,
  },
  normalised: { done: t`its vectors have been normalised`, doing: t`its vectors are being normalised` },
  activated: {
    done: t`its vectors have been put through the activation`,
    doing: t`its vectors are being put through the activation`,
  },
  carried: { done: t`its vectors have been carried on`, doing: t`its vectors are being carried on` },
};

const vector: VectorPhrases = {
  multiplied: (place) => ({
    done: t`its vector has been multiplied by ${place}`,
    doing: t`its vector is being multiplied by ${place}`,
  }),
  added: {
    done: t`its vector has been added to what it was before`,
    doing: t`its vector is being added to what it was before`,
  },
  normalised: { done: t`its vector has been normalised`, doing: t`its vector is being normalised` },
  activated: {
    done: t`its vector has been put through the activation`,
    doing: t`its vector is being put through the activation`,
  },
  carried: { done: t`its vector has been carried on`, doing: t`its vector is being carried on` },
};

/** Clauses about a sequence (“its vectors”), about a token (“its vector”), and about either. */
export const phrases = {
  vectors,
  vector,
  partialResults: (place: Text): StagePhrase => ({
    done: t`its partial results of ${place} have been added up`,
    doing: t`its partial results of ${place} are being added up`,
  }),
  experts: {
    done: t`the results of its experts have been added up`,
    doing: t`the results of its experts are being added up`,
  },
  place: {
    done: t`its token and its place have been added up`,
    doing: t`its token and its place are being added up`,
  },
  attention: {
    done: t`attention has looked at all tokens so far`,
    doing: t`attention looks at all tokens so far`,
  },
  sample: { done: t`the next token has been chosen`, doing: t`the next token is being chosen` },
} as const;

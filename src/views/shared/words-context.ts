import { createContext, useContext } from 'react';
import { english, type Words } from '../../base/words.ts';

/** The language of this part of the page. */
export const WordsContext = createContext<Words>(english);

/** Turns texts into the reader's words: say(text), or say`Tile ${3}`. A new language renders everything that says anything. */
export const useSay = (): Words => useContext(WordsContext);

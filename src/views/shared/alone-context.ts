import { createContext } from 'react';

/** True where a view has the page for itself anyway, so that it need not offer to fill the screen. */
export const AloneContext = createContext(false);

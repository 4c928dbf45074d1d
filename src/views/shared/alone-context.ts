import { createContext } from 'react';

/** True where a view has the page for itself anyway, so that it need not offer to fill the screen. */
export const AloneContext = createContext(false);

/** True where a selected tower is cut open though the skyline does not fill the screen: the page around has asked for it. */
export const CloseUpContext = createContext(false);

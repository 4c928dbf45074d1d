import { configure } from '@testing-library/react';

// How long tests wait for what comes by itself, such as code that is loaded when it is shown: a limit against hanging, not
// against a slow machine.
configure({ asyncUtilTimeout: 20_000 });

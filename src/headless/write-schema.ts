import { writeFileSync } from 'node:fs';
import { scenarioFileSchema } from '../share/json-schema.ts';
import { prettyJson } from '../share/pretty-json.ts';
import { SCHEMA_FILE } from '../share/scenario-file.ts';

/** `npm run schema`: writes the JSON Schema of scenario files into the page's folder. A test tells when it is out of date. */
writeFileSync(`public/${SCHEMA_FILE}`, `${prettyJson(scenarioFileSchema())}\n`);

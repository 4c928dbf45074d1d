import { t } from '../base/text.ts';
import { listed } from '../base/lists.ts';
import { withPath } from '../base/plain-data.ts';
import { issueText } from '../model/issue.ts';
import { parseScenario } from '../model/parse.ts';
import { scenarioPresets } from '../model/presets.ts';
import { initialScenario, type Scenario } from '../model/scenario.ts';
import type { HeadEntries } from './lesson-schema.ts';
import type { Problems } from './problem-list.ts';

type Entries = HeadEntries['scenarios'];
type Document = Readonly<Record<string, unknown>>;

/** The scenarios of a lesson: each a preset, an earlier one, or the initial one, with some entries changed. */
export function readScenarios(entries: Entries, problems: Problems): ReadonlyMap<string, Scenario> {
  const scenarios = new Map<string, Scenario>();
  const base = (name: string): Scenario | null => {
    const { preset, from } = entries[name] ?? {};
    if (preset !== undefined && from !== undefined)
      problems.add(['scenarios', name, 'from'], t`A scenario begins with a preset or with another scenario, not both.`);
    if (from !== undefined) {
      const known = scenarios.get(from);
      if (known === undefined)
        problems.add(['scenarios', name, 'from'], t`There is no scenario “${from}” above this one.`);
      return known ?? null;
    }
    if (preset === undefined) return initialScenario();
    const found = scenarioPresets.find(({ id }) => id === preset);
    if (found === undefined) {
      const ids = listed(scenarioPresets.map(({ id }) => id));
      problems.add(['scenarios', name, 'preset'], t`There is no preset “${preset}”; there are ${ids}.`);
    }
    return found?.scenario ?? null;
  };

  for (const [name, { name: title, change = {} }] of Object.entries(entries)) {
    const from = base(name);
    if (from === null) continue;
    let document: Document = { ...from, name: title ?? (entries[name]?.from ? from.name : name) };
    for (const [path, value] of Object.entries(change)) document = withPath(document, path, value);
    const parsed = parseScenario(document);
    if (parsed.ok) {
      for (const path of parsed.value.ignored)
        problems.add(['scenarios', name, 'change', path], t`A scenario has no field “${path}”.`);
      scenarios.set(name, parsed.value.scenario);
    } else {
      for (const issue of parsed.error)
        problems.add(['scenarios', name, 'change', issue.path], issueText({ ...issue, path: '' }));
    }
  }
  return scenarios;
}

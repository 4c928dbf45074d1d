import { t } from '../../base/text.ts';
import { ChoiceMenu } from '../../views/shared/ChoiceMenu.tsx';
import { useActions } from '../../views/shared/explorer-context.ts';
import { useSay } from '../../views/shared/words-context.ts';
import { useLanguage, useWordsOf } from '../language/current-language.ts';
import { type LanguageId, languages } from '../language/languages.ts';

/** The language of the page. With another one all that it says is reworded, and nothing else changes. */
export function LanguageMenu() {
  const say = useSay();
  const actions = useActions();
  const language = useLanguage();
  const choose = async (id: LanguageId): Promise<void> => {
    if (await language.choose(id)) return;
    const name = languages.find(({ value }) => value === id)?.label ?? id;
    actions.notify({
      title: t`The page cannot be shown in ${name} now.`,
      lines: [
        t`The words of that language could not be loaded, so it stays in this one. With a connection, choose it again.`,
      ],
    });
  };
  const { language: value } = useWordsOf(language);
  return (
    <ChoiceMenu
      name={say`Language`}
      options={languages}
      value={value as LanguageId}
      onChoose={(id) => void choose(id)}
    />
  );
}

import { spokenLanguage, t } from '../base/language.ts';
import { tabStorage } from '../state/keep.ts';
import { handOver, sessionOf } from '../state/session.ts';
import { ChoiceMenu } from '../views/shared/ChoiceMenu.tsx';
import { useExplorer } from '../views/shared/explorer-context.ts';
import { addressIn } from '../views/shared/page-address.ts';
import { keepLanguage, languages } from './languages.ts';
import { useSay } from '../views/shared/words-context.ts';

/** The language of the page. Another one begins the page anew, with all that was done in it. */
export function LanguageMenu() {
  const say = useSay();
  const { store, moment } = useExplorer();
  const speak = (language: string): void => {
    keepLanguage(language);
    handOver(tabStorage(), sessionOf(store.getState(), moment.getState().time));
    history.replaceState(history.state, '', addressIn(language, location.href));
    location.reload();
  };
  return <ChoiceMenu name={say`Language`} options={languages} value={spokenLanguage()} onChoose={speak} />;
}

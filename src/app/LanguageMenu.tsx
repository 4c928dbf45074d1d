import { spokenLanguage, t } from '../base/language.ts';
import { tabStorage } from '../state/keep.ts';
import { handOver, sessionOf } from '../state/session.ts';
import { ChoiceMenu } from '../views/shared/ChoiceMenu.tsx';
import { usePage } from '../views/shared/page-context.ts';
import { addressIn } from '../views/shared/page-address.ts';
import { keepLanguage, languages } from './languages.ts';

/** The language of the page. Another one begins the page anew, with all that was done in it. */
export function LanguageMenu() {
  const { store, moment } = usePage();
  const speak = (language: string): void => {
    keepLanguage(language);
    handOver(tabStorage(), sessionOf(store.getState(), moment.getState().time));
    history.replaceState(history.state, '', addressIn(language, location.href));
    location.reload();
  };
  return <ChoiceMenu name={t`Language`} options={languages} value={spokenLanguage()} onChoose={speak} />;
}

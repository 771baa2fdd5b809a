import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Bilingual } from '../interface/types.js';
import { en } from '../words/en.js';
import { zh, type Words } from '../words/zh.js';

export type Language = 'zh' | 'en';

/** How a person wants the page shown. */
export interface Settings {
  readonly language: Language;
  readonly elder: boolean;
}

const NAME = 'fengqiao.settings';
const FIRST: Settings = { language: 'zh', elder: false };
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

function readSettings(): Settings {
  const kept = localStorage.getItem(NAME);
  if (!kept) return FIRST;
  return { language: kept.startsWith('en') ? 'en' : 'zh', elder: kept.endsWith('elder') };
}

interface Shown extends Settings {
  readonly words: Words;
  /** Of two languages the one that is shown; some texts of the law's pages are there in Chinese alone. */
  readonly say: (text: Bilingual | string) => string;
  readonly change: (settings: Partial<Settings>) => void;
}

const Context = createContext<Shown | undefined>(undefined);

/** The words in the language that is shown, and what the person has set. */
export function useShown(): Shown {
  const shown = useContext(Context);
  if (!shown) throw new Error('no settings around this part of the page');
  return shown;
}

/** Language and size of the text, kept on the telephone and marked on the document for styles and screen readers. */
export function SettingsAround({ children }: { readonly children: ComponentChildren }) {
  const [settings, set] = useState(readSettings);
  const { language, elder } = settings;
  useEffect(() => {
    localStorage.setItem(NAME, `${language}${elder ? ' elder' : ''}`);
    document.documentElement.lang = TAGS[language];
    document.documentElement.toggleAttribute('data-elder', elder);
  }, [language, elder]);
  const shown: Shown = {
    ...settings, words: language === 'en' ? en : zh, change: changed => set({ ...settings, ...changed }),
    say: text => (typeof text === 'string' ? text : text[language] || text.zh),
  };
  return <Context.Provider value={shown}>{children}</Context.Provider>;
}

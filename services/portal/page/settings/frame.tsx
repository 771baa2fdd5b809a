import type { ComponentChildren } from 'preact';
import { useShown } from './settings.js';

const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M3 22c3-7 8-10.500 13-10.500S26 15 29 22" />
    <path d="M3 26h26M9 26v-9M23 26v-9M16 26V11.500" />
  </svg>
);

function Switches() {
  const { words, language, elder, change } = useShown();
  const { settings } = words;
  return (
    <div class="switches" role="group" aria-label={settings.group}>
      <button type="button" class="switch" aria-pressed={elder} onClick={() => change({ elder: !elder })}>{settings.elder}</button>
      <button type="button" class="switch" lang={language === 'zh' ? 'en' : 'zh-CN'} aria-label={settings.languageLabel} onClick={() => change({ language: language === 'zh' ? 'en' : 'zh' })}>
        {settings.language}
      </button>
    </div>
  );
}

/** What stands around every page: the name, the switches, the content, the last line. */
export function Frame({ children, aside }: { readonly children: ComponentChildren; readonly aside?: ComponentChildren }) {
  const { words } = useShown();
  return (
    <>
      <a class="skip" href="#content">{words.skip}</a>
      <header class="top">
        <div class="bar">
          <a class="brand" href="/"><Mark /><span><strong>{words.brand}</strong><small>{words.brandLine}</small></span></a>
          <Switches />
        </div>
      </header>
      <div class={aside ? 'page with-aside' : 'page'}>
        {aside}
        <main id="content" tabIndex={-1}>{children}</main>
      </div>
      <footer class="bottom"><p>{words.footer}</p></footer>
    </>
  );
}

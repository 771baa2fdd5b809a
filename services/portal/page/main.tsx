import { render, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FilingPage } from './filing/filing-page.js';
import { Home } from './home.js';
import { keepPageOnPhone } from './keep-page-on-phone.js';
import { SettingsAround, useShown } from './settings/settings.js';
import './styles/base.css';
import './styles/controls.css';
import './styles/filing.css';
import './styles/case.css';
import './styles/print.css';

const STATION = /^\/s\/([^/]+)\/([^/]+)\/?$/;

/** The page about a case comes with a script of its own: whoever files needs it only afterwards. */
function Case() {
  const [Page, set] = useState<ComponentType>();
  useEffect(() => { void import('./case/case-page.js').then(({ CasePage }) => set(() => CasePage)); }, []);
  return Page ? <Page /> : null;
}

function Page() {
  const { words } = useShown();
  const [, place, station] = STATION.exec(location.pathname) ?? [];
  const isCase = location.pathname.startsWith('/case');
  const title = place ? words.title.filing : isCase ? words.title.case : words.title.home;
  useEffect(() => { document.title = `${title} · ${words.brand}`; }, [title, words]);
  if (place && station) return <FilingPage place={decodeURIComponent(place)} station={decodeURIComponent(station)} />;
  return isCase ? <Case /> : <Home />;
}

render(<SettingsAround><Page /></SettingsAround>, document.getElementById('root')!);

keepPageOnPhone();

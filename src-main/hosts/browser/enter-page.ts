import { catalogOf } from '../../../src-shared/i18n/catalog.ts';

/** All that a visitor without a session sees: a sentence in both languages, and the script that looks for the token. */
export function enterPage(): string {
  const sentence = (language: 'ar' | 'en') => catalogOf(language)['hosts.enter'];
  return `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<title>Hashiya · حاشية</title>
<p>${sentence('ar')}</p>
<p lang="en" dir="ltr">${sentence('en')}</p>
<script src="/enter.js"></script>
</html>
`;
}

/** Exchanges the token of the address's fragment, which is never sent by itself, for the session cookie. */
export const enterScript = `async function enter() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  history.replaceState(null, '', '/');
  const answer = await fetch('/session', { method: 'POST', body: token });
  // Read to its end: going on before would break the request off.
  await answer.text();
  if (answer.ok) location.replace('/');
}
addEventListener('hashchange', enter);
enter();
`;

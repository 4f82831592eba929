import { initAll } from './govuk-frontend.js';

initAll();

// A page that answers a form stands in the history as that form, with what was typed: neither Back nor Reload asks whether
// to send it again, and nothing is lost. Without this script the browser asks; the key of the form makes it one act anyway.
const TOKEN = 'formToken';
// The page shows the case as it is now: what was typed is for that, and for no earlier one.
const OF_THIS_PAGE = [TOKEN, '_seen'];
const sentFrom = document.querySelector('meta[name="waymark-sent-from"]');
const form = document.querySelector('main form[method="post"]');
const stored = history.state?.typed;
if (sentFrom) history.replaceState({ typed: form ? [...new FormData(form)] : [] }, '', sentFrom.content);
else if (form && stored && isOfThisSession(stored)) typedAgain(stored);
else if (stored) history.replaceState(null, '');

form?.addEventListener('submit', () => history.replaceState({ typed: [...new FormData(form)] }, ''));

// What somebody else typed who was signed in here before is nothing to whoever is now.
function isOfThisSession(typed) {
  return typed.some(([name, value]) => name === TOKEN && value === form.elements[TOKEN]?.value);
}

function typedAgain(typed) {
  for (const field of form.elements) {
    if (!field.name || OF_THIS_PAGE.includes(field.name)) continue;
    const values = typed.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value);
    else if (typeof values[0] === 'string') field.value = values[0];
  }
}

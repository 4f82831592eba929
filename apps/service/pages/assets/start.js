import { initAll } from './govuk-frontend.js';

initAll();

// A page that answers a form stands in the history as that form, with what was typed: neither Back nor Reload asks whether
// to send it again, and nothing is lost. Without this script the browser asks; the key of the form makes it one act anyway.
const sentFrom = document.querySelector('meta[name="waymark-sent-from"]');
const form = document.querySelector('main form[method="post"]');
if (sentFrom) history.replaceState({ typed: form ? [...new FormData(form)] : [] }, '', sentFrom.content);
else if (form && history.state?.typed) typedAgain(history.state.typed);

form?.addEventListener('submit', () => history.replaceState({ typed: [...new FormData(form)] }, ''));

function typedAgain(typed) {
  for (const [name, value] of typed) {
    // The page shows the case as it is now: what was typed is for that, and for no earlier one.
    if (name === 'formToken' || name === '_seen' || typeof value !== 'string') continue;
    for (const field of form.elements) {
      if (field.name !== name) continue;
      if (field.type === 'radio' || field.type === 'checkbox') field.checked ||= field.value === value;
      else field.value = value;
    }
  }
}

/* What was typed in a form outlives a sign-out, by time or by hand: before it is sent, its page is asked for once more. Where its writer is out, or somebody else is in, nothing
   is sent and all that was typed stays; where they have signed in again beside it, it is sent in that sitting, unless what it is about was changed meanwhile.
   Nothing is kept in the browser or anywhere else. Without this the form works too; it is then sent as any other. */
(function () {
  'use strict';

  var STATE = 'input[name="jakarta.faces.ViewState"]';
  var NONCE = 'input[name="primefaces.nonce"]';
  /* A page that the server drew within this minute is of a sitting that is not over: it is sent at once. */
  var FRESH = 60000;

  var opened = Date.now();
  var asking = false;
  var passing = false;

  function tell(form, which) {
    form.querySelectorAll('[data-note]').forEach(function (note) { note.hidden = note.dataset.note !== which; });
    if (which) {
      form.querySelector('[data-note="' + which + '"]').focus();
    }
  }

  function pass(form, button) {
    tell(form, null);
    passing = true;
    button.click();
    passing = false;
  }

  /* The page as it would be opened now says who is in, in which sitting, and of which edition it is. */
  function judge(form, button, text) {
    var was = form.querySelector('[data-again]').dataset;
    var page = new DOMParser().parseFromString(text, 'text/html');
    var fresh = page.getElementById(form.id);
    var mark = fresh && fresh.querySelector('[data-again]');
    if (!mark) {
      tell(form, 'gone');
    } else if (mark.dataset.who !== was.who) {
      tell(form, 'stranger');
    } else if (mark.dataset.sitting === was.sitting) {
      pass(form, button);
    } else if (mark.dataset.edition !== was.edition) {
      tell(form, 'changed');
    } else {
      form.querySelector(STATE).value = fresh.querySelector(STATE).value;
      /* A view is drawn again, where something in the form is wrong, for its own nonce alone. */
      var script = page.querySelector('script[nonce]');
      var nonce = form.querySelector(NONCE);
      if (script && nonce) {
        nonce.value = script.getAttribute('nonce');
      }
      pass(form, button);
    }
  }

  function ask(form, button) {
    return fetch(form.querySelector('[data-again]').dataset.again, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', headers: { 'Wholeschool-Passive': 'yes' } }).then(function (answer) {
      if (answer.type === 'opaqueredirect') {
        tell(form, 'signed-out');
      } else if (answer.status === 404) {
        tell(form, 'gone');
      } else if (!answer.ok) {
        tell(form, 'no-connection');
      } else {
        return answer.text().then(function (text) { judge(form, button, text); });
      }
    }, function () { tell(form, 'no-connection'); });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (passing || Date.now() - opened < FRESH || !event.submitter || !form.querySelector('[data-again]')) {
      return;
    }
    event.preventDefault();
    if (!asking) {
      asking = true;
      ask(form, event.submitter).finally(function () { asking = false; });
    }
  });
}());

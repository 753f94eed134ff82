/* The strip's buttons while a note is being typed: they act beside it. The parts of the page that they change come from the answer, and the note stays as it is.
   With nothing typed, or without this, they send their form as any other. */
(function () {
  'use strict';

  var FORMS = '#see, #care, #undo, #undo-now';
  var PARTS = ['#case-said', '#strip', '.case-happened', '.case-next', '.case-pupils', '.time'];

  var busy = false;

  function isTyped(note) {
    var cameBack = note.querySelector('.error') !== null;
    return Array.from(note.querySelectorAll('textarea, input[type="text"]')).some(function (field) {
      return field.value !== field.defaultValue || (cameBack && field.value !== '');
    });
  }

  function tell(note, which) {
    note.querySelectorAll('[data-note]').forEach(function (each) { each.hidden = each.dataset.note !== which; });
    if (which) {
      note.querySelector('[data-note="' + which + '"]').focus();
    }
  }

  function show(note, address, text) {
    var page = new DOMParser().parseFromString(text, 'text/html');
    if (!page.getElementById('strip')) {
      tell(note, 'signed-out');
      return;
    }
    PARTS.forEach(function (part) {
      var before = document.querySelector(part);
      var now = page.querySelector(part);
      if (before && now) {
        var fresh = document.importNode(now, true);
        before.replaceWith(fresh);
        fresh.dispatchEvent(new CustomEvent('wholeschool:replaced', { bubbles: true }));
      }
    });
    tell(note, null);
    if (address) {
      history.replaceState(null, '', address);
    }
    var first = document.querySelector('#strip .error select') || document.getElementById('case-said');
    first.focus({ preventScroll: true });
  }

  function send(form, button, note) {
    var fields = new FormData(form);
    fields.append(button.name, button.value);
    return fetch(form.action, { method: 'POST', body: new URLSearchParams(fields), credentials: 'same-origin', cache: 'no-store' }).then(function (answer) {
      if (answer.status === 404) {
        tell(note, 'gone');
      } else if (!answer.ok) {
        tell(note, 'no-connection');
      } else {
        return answer.text().then(function (text) { show(note, answer.redirected ? answer.url : null, text); });
      }
    }, function () { tell(note, 'no-connection'); });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    var note = document.getElementById('note');
    if (!form.matches(FORMS) || !event.submitter || !note || !isTyped(note)) {
      return;
    }
    event.preventDefault();
    if (!busy) {
      busy = true;
      send(form, event.submitter, note).finally(function () { busy = false; });
    }
  });
}());

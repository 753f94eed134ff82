/* "Use this template" fills its fields where they are: the page stays as it is, with all that was typed. The words and the day come from the answer to the form.
   Without this, or where the answer has something else to say, the form is sent as any other. */
(function () {
  'use strict';

  var STATE = 'input[name="jakarta.faces.ViewState"]';

  var plainly = false;
  var busy = false;

  /* The fields stand in the same part of the form as their button. */
  function fields(page, button) {
    var part = button.id.slice(0, button.id.lastIndexOf(':') + 1);
    return button.dataset.fills.split(' ').map(function (name) { return page.getElementById(part + name); });
  }

  function fill(form, button, text) {
    var page = new DOMParser().parseFromString(text, 'text/html');
    var filled = fields(page, button);
    var answer = page.getElementById(form.id);
    if (!filled.every(Boolean) || page.querySelector('.problems')) {
      return false;
    }
    fields(document, button).forEach(function (field, at) {
      field.value = filled[at].value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    form.querySelector(STATE).value = answer.querySelector(STATE).value;
    fields(document, button)[0].focus();
    return true;
  }

  function sendPlainly(button) {
    plainly = true;
    button.click();
    plainly = false;
  }

  function ask(form, button) {
    var sent = new FormData(form);
    sent.append(button.name, button.value);
    return fetch(form.action, { method: 'POST', body: new URLSearchParams(sent), credentials: 'same-origin', cache: 'no-store' }).then(function (answer) {
      return answer.ok ? answer.text() : '';
    }).then(function (text) {
      if (!fill(form, button, text)) {
        sendPlainly(button);
      }
    }, function () {
      var note = form.querySelector('[data-note="no-connection"]');
      note.hidden = false;
      note.focus();
    });
  }

  document.addEventListener('submit', function (event) {
    var button = event.submitter;
    if (plainly || event.defaultPrevented || !button || !button.dataset.fills) {
      return;
    }
    event.preventDefault();
    if (!busy) {
      busy = true;
      ask(event.target, button).finally(function () { busy = false; });
    }
  });
}());

/* The form for a concern while it is filled in. Everything here is a help: the form works without it too. */
(function () {
  'use strict';

  var form;
  var lastRequest = Date.now();
  var typed = false;
  var checked = false;

  /* ----- What was wrong and has been answered is marked as wrong no longer; whether the answer will do is said when the form is sent. */

  function isAnswered(field, frame) {
    var other = frame.querySelector('input[value="other"]:checked');
    if (other) {
      return frame.querySelector('.if-other select').value !== '';
    }
    return field.type === 'radio' ? field.checked : field.value.trim() !== '';
  }

  function unmark(frame) {
    frame.classList.remove('error');
    frame.querySelectorAll(':scope > .msg').forEach(function (message) {
      form.querySelectorAll('[aria-describedby~="' + message.id + '"]').forEach(function (field) {
        var others = field.getAttribute('aria-describedby').split(' ').filter(function (id) { return id !== message.id; });
        if (others.length) {
          field.setAttribute('aria-describedby', others.join(' '));
        } else {
          field.removeAttribute('aria-describedby');
        }
      });
      message.remove();
    });
    frame.querySelectorAll('[aria-invalid]').forEach(function (field) {
      if (field.closest('.field') === frame) {
        field.removeAttribute('aria-invalid');
      }
    });
  }

  /* The list at the top names what is still marked, and goes with the last of it. */
  function tidyList() {
    var list = form.querySelector('.problems');
    if (!list) {
      return;
    }
    list.querySelectorAll('li').forEach(function (item) {
      var link = item.querySelector('a');
      var field = link && document.getElementById(link.getAttribute('href').slice(1));
      if (link && !(field && field.closest('.error'))) {
        item.remove();
      }
    });
    if (!list.querySelector('li')) {
      list.remove();
    }
  }

  function answered(event) {
    var field = event.target;
    typed = true;
    /* Another answer to "When?" asks for other fields, and a part of the day is an answer to "At what time?" too. */
    var together = field.closest('.if-time') || (field.name === 'log:when-choice' && field.closest('fieldset'));
    if (together) {
      together.querySelectorAll('.error').forEach(unmark);
    }
    for (var frame = field.closest('.error'); frame; frame = frame.parentElement.closest('.error')) {
      if (isAnswered(field, frame)) {
        unmark(frame);
      }
    }
    tidyList();
  }

  /* ----- "Just now", in a form that has been open for long, says which time that is. */

  function watchTheClock() {
    var now = document.getElementById('log:now');
    setTimeout(function () { now.classList.add('late'); }, Number(now.dataset.lateIn));
  }

  /* ----- Whoever types stays signed in; whoever was signed out meanwhile does not lose what was typed. */

  function stayWhileTyping() {
    if (typed) {
      typed = false;
      lastRequest = Date.now();
      window.stay();
    }
  }

  function tell(id) {
    ['signed-out', 'no-connection'].forEach(function (note) { document.getElementById(note).hidden = note !== id; });
    document.getElementById(id).focus();
  }

  /* Asks the server whether the page is still open to whoever fills it in: a visitor is sent to sign in. */
  function ask(then) {
    fetch(form.action, { method: 'HEAD', credentials: 'same-origin', redirect: 'manual' }).then(function (answer) {
      if (answer.type === 'opaqueredirect') {
        tell('signed-out');
      } else {
        then();
      }
    }).catch(function () { tell('no-connection'); });
  }

  function send(event) {
    if (checked || Date.now() - lastRequest < form.dataset.idle * 0.9) {
      return;
    }
    event.preventDefault();
    ask(function () {
      checked = true;
      document.getElementById('log:submit').click();
    });
  }

  function begin() {
    form = document.getElementById('log');
    form.addEventListener('input', answered);
    form.addEventListener('change', answered);
    form.addEventListener('submit', send);
    /* A search that got no answer of its own: signed out, or cut off. */
    window.jQuery(document).on('pfAjaxError', function () { ask(function () { return undefined; }); });
    /* Searching, adding and removing draw a part of the form anew. */
    new MutationObserver(tidyList).observe(form, { childList: true, subtree: true });
    setInterval(stayWhileTyping, form.dataset.idle / 3);
    watchTheClock();
  }

  document.addEventListener('DOMContentLoaded', begin);
}());

/* Keeps what is typed into the form for a concern, on the server, every few seconds and when a field is left; and sends the form only once that is kept, so that
   whatever happens on the way nothing is lost. */
(function () {
  'use strict';

  var WHILE_TYPING = 2500;
  var AGAIN = 5000;

  /* So much at most does a browser take along when a page goes (64 KB with all that is under way); letters beyond plain English count up to six times. What is longer is
     kept sooner, and whoever leaves before it is kept is asked whether they mean to. */
  var TAKEN_ALONG = 60000;
  var LONG = 5000;
  var SOON = 500;

  /* After so long without an answer the session may be over: sending asks first. */
  var LONG_AGO = 60000;

  var form;
  var writer = makeKey();
  var count = 0;
  var edits = 0;
  var keptEdits = 0;
  var begun = false;
  var alsoBand = false;
  var timer = null;
  var queue = Promise.resolve();
  var told = '';
  var sure = false;
  var sent = false;
  var answered = Date.now();

  function makeKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(12)), function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
  }

  function field(name) {
    return document.getElementById('log:' + name);
  }

  /* Nothing is kept before it was answered that it is not about an adult who works here. */
  function isOpen() {
    return document.getElementById('adult-no').checked;
  }

  /* ----- What the page says of it: always to be seen, and said aloud only where it has changed. */

  function say(state, words) {
    var line = document.getElementById('kept');
    line.hidden = false;
    line.textContent = words || line.dataset[state];
    line.classList.toggle('bad', state !== 'kept');
    if (told !== state) {
      told = state;
      document.getElementById('kept-said').textContent = state === 'kept' ? line.dataset.saved : line.textContent;
    }
  }

  /* Whether what the page says was saved is all that was typed: for whoever waits for that, a test among them. */
  function mark() {
    document.getElementById('kept').dataset.all = String(edits === keptEdits);
  }

  function show(panel) {
    ['signed-out', 'no-connection'].forEach(function (id) { document.getElementById(id).hidden = id !== panel; });
  }

  function tell(panel) {
    show(panel);
    document.getElementById(panel).focus();
  }

  /* ----- Keeping */

  function values() {
    var data = new URLSearchParams(new FormData(form));
    data.delete('jakarta.faces.ViewState');
    data.set('ask', 'keep');
    window.wholeschoolFiles.ofThisPage().forEach(function (id) { data.append('file', id); });
    return data;
  }

  function isTakenAlong(data) {
    return data.toString().length <= TAKEN_ALONG;
  }

  function body() {
    var data = values();
    data.set('writer', writer);
    data.set('count', ++count);
    if (alsoBand) {
      data.set('also', 'band');
      alsoBand = false;
    }
    return data;
  }

  function isUnsaved() {
    return edits > keptEdits && isOpen();
  }

  function post(data, last) {
    return fetch(form.dataset.keep, { method: 'POST', credentials: 'same-origin', body: data, keepalive: last });
  }

  function keepNow() {
    var mine = edits;
    var data = body();
    return post(data, false).then(function (answer) { return answer.json(); }).then(function (answer) {
      if (answer.band) {
        field('band').options[0].textContent = answer.band;
      }
      return became(answer, mine, data.get('count'));
    }).catch(function () {
      say('cut');
      later(AGAIN);
      return 'cut';
    });
  }

  function became(answer, mine, sent) {
    answered = Date.now();
    if (answer.state === 'kept') {
      field('kept').value = writer + ':' + sent;
      begun = true;
      keptEdits = mine;
      mark();
      show('');
      say('kept', answer.words);
    } else if (answer.state === 'elsewhere') {
      field('submission').value = answer.submission;
      field('origin').value = answer.origin;
      field('seal').value = answer.seal;
      field('kept').value = '';
      window.wholeschoolFiles.listAnew();
      say('elsewhere');
      later(0);
    } else if (answer.state === 'signed-out') {
      say('signedOut');
      show('signed-out');
      later(4 * AGAIN);
    } else {
      say(answer.state);
    }
    return answer.state;
  }

  /* One after the other: what is sent last is what was typed last. */
  function keep() {
    clearTimeout(timer);
    timer = null;
    queue = queue.then(function () { return isUnsaved() ? keepNow() : 'kept'; });
    return queue;
  }

  function later(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(keep, milliseconds);
  }

  function isAnswer(target) {
    return target === form || (target.name || '').indexOf('log:') === 0 && target.name !== 'log:search';
  }

  function typed(event) {
    if (isAnswer(event.target)) {
      edits++;
      mark();
      sent = false;
      if (timer === null) {
        later((event.target.value || '').length > LONG ? SOON : WHILE_TYPING);
      }
    }
  }

  function left(event) {
    if (isAnswer(event.target)) {
      edits++;
      mark();
      sent = false;
      alsoBand = alsoBand || event.target !== form && event.target.closest('fieldset.field') === document.getElementById('log:when');
      later(0);
    }
  }

  /* The page goes away, or may: there is no time to wait for an answer. What is too long to be taken along goes as long as the page is only hidden. */
  function leaving() {
    if (document.visibilityState === 'hidden' && isUnsaved()) {
      var data = body();
      post(data, isTakenAlong(data)).catch(function () { return undefined; });
    }
  }

  /* What would be lost by leaving now: the browser asks, and while it does that it is kept. */
  function beforeLeaving(event) {
    if (!sent && isUnsaved() && (told !== '' && told !== 'kept' || !isTakenAlong(values()))) {
      event.preventDefault();
      keep();
    }
  }

  function comeBack() {
    if (document.visibilityState === 'visible' && edits > keptEdits) {
      keep();
    }
  }

  /* ----- The question about an adult: with "yes" nothing stays, and what stands in the page is kept again with "no". */

  function adult() {
    if (isOpen()) {
      if (edits > 0) {
        edits++;
        mark();
        keep();
      }
      return;
    }
    var files = window.wholeschoolFiles.isBegun();
    window.wholeschoolFiles.stop(throwAway);
    queue = queue.then(function () { return files || begun || field('kept').value ? throwAway() : 'kept'; });
  }

  /* Says which form and nothing of what stands in it: that is about an adult now. */
  function throwAway() {
    var data = new URLSearchParams({ ask: 'throw-away', script: 'yes', 'log:submission': field('submission').value, 'log:seal': field('seal').value });
    begun = false;
    field('kept').value = '';
    return post(data, true).then(function () {
      window.wholeschoolFiles.listAnew();
      return 'kept';
    }).catch(function () { return 'cut'; });
  }

  /* ----- Sending: kept first, then sent. */

  function send(event) {
    if (sure || edits === 0) {
      return;
    }
    var button = event.submitter || field('submit');
    event.preventDefault();
    if (Date.now() - answered > LONG_AGO) {
      edits++;
    }
    keep().then(function (state) { return state === 'elsewhere' ? keep() : state; }).then(function (state) {
      if (state === 'signed-out') {
        tell('signed-out');
      } else if (state === 'cut') {
        tell('no-connection');
      } else {
        /* Not within this event: while one is sent, a browser lets a form send no other. */
        setTimeout(function () { go(button); }, 0);
      }
    });
  }

  function go(button) {
    sure = true;
    sent = true;
    button.click();
    sure = false;
  }

  /* On a slow phone somebody may type before this script is there. */
  function wasTypedBefore() {
    return Array.from(form.elements).some(function (each) { return isAnswer(each) && (each.type === 'textarea' || each.type === 'text') && each.value !== each.defaultValue; });
  }

  function begin() {
    form = document.getElementById('log');
    form.addEventListener('input', typed);
    form.addEventListener('change', left);
    form.addEventListener('submit', send);
    document.querySelectorAll('input[name="adult"]').forEach(function (answer) { answer.addEventListener('change', adult); });
    document.addEventListener('visibilitychange', leaving);
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('pagehide', leaving);
    window.addEventListener('beforeunload', beforeLeaving);
    window.addEventListener('online', comeBack);
    window.addEventListener('focus', comeBack);
    window.wholeschoolForm = { tell: tell };
    if (wasTypedBefore()) {
      edits++;
      mark();
      later(SOON);
    }
  }

  document.addEventListener('DOMContentLoaded', begin);
}());

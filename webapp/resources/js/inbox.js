/* The inbox while it stays open: it looks for what is new, and keeps what is chosen, the focus and the place on the screen; and it is gone through by keyboard. It works without this too. */
(function () {
  'use strict';

  var EVERY = 15000;
  /* Says that nobody asked for it: whoever leaves the inbox open is signed out as if the page had been left alone. */
  var PASSIVE = { credentials: 'same-origin', redirect: 'manual', headers: { 'Wholeschool-Passive': 'yes' } };

  var live;

  function boxes() {
    return Array.prototype.slice.call(document.querySelectorAll('#rows input[name=chosen]'));
  }

  /* ----- How many are chosen, in words beside the button. */

  function count() {
    var words = document.getElementById('chosen');
    var chosen = boxes().filter(function (box) { return box.checked; }).length;
    words.textContent = chosen === 0 ? words.dataset.none : chosen === 1 ? words.dataset.one : words.dataset.more.replace('{0}', chosen);
  }

  /* ----- New rows in the place of the old ones. */

  function firstInView() {
    return boxes().filter(function (box) { return box.closest('li').getBoundingClientRect().bottom > 0; })[0];
  }

  function replace(html) {
    var next = new DOMParser().parseFromString(html, 'text/html').getElementById('rows');
    var old = document.getElementById('rows');
    if (!next || next.innerHTML === old.innerHTML) {
      return;
    }
    var known = boxes().map(function (box) { return box.id; });
    var addedTo = {};
    boxes().forEach(function (box) { addedTo[box.id] = Number(box.dataset.added); });
    var chosen = boxes().filter(function (box) { return box.checked; }).map(function (box) { return box.id; });
    var active = old.contains(document.activeElement) ? document.activeElement : null;
    var row = active && active.closest('li');
    var focus = row ? { id: row.querySelector('input').id, link: active.tagName === 'A' } : null;
    var seen = firstInView();
    var anchor = seen ? { id: seen.id, top: seen.getBoundingClientRect().top } : null;
    old.replaceWith(document.importNode(next, true));
    boxes().forEach(function (box) { box.checked = chosen.indexOf(box.id) >= 0; });
    var again = focus && document.getElementById(focus.id);
    if (again) {
      (focus.link ? again.closest('li').querySelector('a') : again).focus({ preventScroll: true });
    }
    var same = anchor && document.getElementById(anchor.id);
    if (same && window.scrollY > 0) {
      window.scrollBy(0, same.getBoundingClientRect().top - anchor.top);
    }
    var fresh = boxes().filter(function (box) { return box.dataset.new === 'yes' && known.indexOf(box.id) < 0; }).length;
    var added = boxes().filter(function (box) { return Number(box.dataset.added) > (addedTo[box.id] || 0); }).length;
    var news = [];
    if (fresh > 0) {
      news.push(fresh === 1 ? live.dataset.one : live.dataset.more.replace('{0}', fresh));
    }
    if (added > 0) {
      news.push(added === 1 ? live.dataset.addedOne : live.dataset.addedMore.replace('{0}', added));
    }
    if (news.length > 0) {
      live.textContent = news.join(' ');
    }
    count();
  }

  function look() {
    fetch(live.dataset.rows, PASSIVE).then(function (answer) {
      if (answer.type === 'opaqueredirect') {
        live.textContent = live.dataset.out;
        return null;
      }
      if (live.textContent === live.dataset.lost) {
        live.textContent = '';
      }
      return answer.ok ? answer.text().then(replace).then(again) : again();
    }).catch(function () {
      live.textContent = live.dataset.lost;
      again();
    });
  }

  function again() {
    setTimeout(look, EVERY);
  }

  /* ----- By keyboard. J and K come to the rows from anywhere outside a field; the rest only while the focus is in a row. Who speaks to the computer, or has a screen reader
     with letters of its own, turns the letters off: that is kept in this browser. */

  var OFF = 'wholeschool-inbox-no-letters';
  var NEXT = 'wholeschool-inbox-next';

  function go(box, by) {
    var all = boxes();
    var to = all[box ? all.indexOf(box) + by : 0];
    if (to) {
      to.focus();
      to.closest('li').scrollIntoView({ block: 'nearest' });
    }
  }

  function isField(element) {
    return element.closest('input:not([name=chosen]), textarea, select, [contenteditable]') !== null;
  }

  /* The page comes anew after that: the row to go on with is the next one that is not acknowledged with it. */
  function acknowledge(box) {
    var rest = boxes().filter(function (each, at) { return !each.checked && at > boxes().indexOf(box); });
    sessionStorage.setItem(NEXT, rest.length > 0 ? rest[0].id : '');
    document.getElementById('inbox:acknowledge').click();
  }

  function goOn() {
    var id = sessionStorage.getItem(NEXT);
    if (id !== null) {
      sessionStorage.removeItem(NEXT);
      go(document.getElementById(id), 0);
    }
  }

  function pressed(event) {
    var row = event.target.closest('#rows li');
    if (event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) {
      return;
    }
    var box = row && row.querySelector('input');
    var anywhere = {
      j: function () { go(box, 1); },
      k: function () { go(box, -1); }
    };
    var inRow = {
      ArrowDown: function () { go(box, 1); },
      ArrowUp: function () { go(box, -1); },
      a: function () { acknowledge(box); },
      o: function () { document.getElementById('inbox:owner').focus(); }
    };
    var isLetter = event.key.length === 1;
    var name = isLetter ? event.key.toLowerCase() : event.key;
    if (isLetter && localStorage.getItem(OFF) === 'yes') {
      return;
    }
    var deeds = Object.prototype.hasOwnProperty.call(anywhere, name) ? anywhere : row ? inRow : {};
    if (event.key === 'Enter' && event.target === box) {
      event.preventDefault();
      row.querySelector('a').click();
    } else if (Object.prototype.hasOwnProperty.call(deeds, name)) {
      event.preventDefault();
      deeds[name]();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    live = document.getElementById('live');
    var form = document.getElementById('inbox');
    var off = document.getElementById('keys-off');
    off.checked = localStorage.getItem(OFF) === 'yes';
    off.addEventListener('change', function () { localStorage.setItem(OFF, off.checked ? 'yes' : 'no'); });
    document.addEventListener('keydown', pressed);
    form.addEventListener('change', count);
    count();
    goOn();
    again();
  });
}());

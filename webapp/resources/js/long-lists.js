/* On a phone, and within data-short at a desk too, a long list begins with its first rows, and a button shows the others with their number; a part that is
   read seldom begins behind its heading. Without this they are all there. */
(function () {
  'use strict';

  var MOST = 12;
  var MOST_CHOICES = 25;
  var SHOWN = 10;
  var LISTS = 'main :is(ul, ol):not(.time:not([data-first]), .steps, .codes, .map-key, .work), main table:not(.heat), main :is(div, nav)[data-first]';
  /* What nobody should have to open a part for: what is wrong, late or new, and what waits for the reader; what is typed stays open, too. */
  var WAITS = '.error, .tag.bad, .tag.warn, [data-waits]';

  function rowsOf(list) {
    return list.matches('table') ? Array.from(list.querySelectorAll(':scope > tbody > tr')) : Array.from(list.children);
  }

  /* What is chosen, wrong or asked for by the address is not put away, nor is a list that is to be read whole before one button answers for all of it. */
  function isToBeSeen(list, later) {
    return list.closest('[data-whole]') !== null || later.some(function (row) {
      return row.matches(':target') || row.querySelector('.error, input:checked, :target, [aria-current]') !== null;
    });
  }

  function isPhone() {
    return window.matchMedia('(max-width: 48rem)').matches;
  }

  /* Puts rows, a form or a table behind a button. Whoever presses it goes on where they begin. */
  function putBehind(rows, after, words, first) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn show-others';
    button.textContent = words;
    button.addEventListener('click', function () {
      rows.forEach(function (row) { row.classList.remove('put-away'); });
      button.remove();
      if (first === rows[0]) {
        first.tabIndex = -1;
      }
      first.focus();
    });
    rows.forEach(function (row) { row.classList.add('put-away'); });
    after.insertAdjacentElement('afterend', button);
  }

  function shorten(list, words) {
    var rows = rowsOf(list);
    /* A list of tall rows says in data-first with how many it begins, and can say in data-rest what shows the others. */
    var first = Number(list.dataset.first) || 0;
    var later = rows.slice(first || SHOWN);
    if (rows.length <= (first || (list.matches('.choice') ? MOST_CHOICES : MOST)) || list.closest('.put-away') || isToBeSeen(list, later)) {
      return;
    }
    putBehind(later, list, list.dataset.rest || words + ' ' + later.length, later[0]);
  }

  function within(place, parts) {
    return Array.from(document.querySelectorAll(parts)).filter(function (part) { return place.contains(part); });
  }

  function shortenAll(place) {
    var words = document.getElementById('main').dataset.others;
    if (words) {
      within(place, LISTS).forEach(function (list) {
        if (isPhone() || list.closest('[data-short]')) {
          shorten(list, words);
        }
      });
    }
  }

  function isTyped(part) {
    return Array.from(part.querySelectorAll('textarea')).some(function (field) { return field.value !== ''; });
  }

  /* On a phone a form or table with data-button begins as a button with these words, unless something in it is wrong or typed. */
  function putFormsBehind(place) {
    within(place, 'main [data-button]').forEach(function (part) {
      if (isPhone() && part.querySelector('.error') === null && !isTyped(part)) {
        putBehind([part], part, part.dataset.button, part.querySelector('input:not([type=hidden]), textarea, select') || part);
      }
    });
  }

  function fold(part, isClosed) {
    if (isClosed) {
      part.classList.add('closed-part');
    } else {
      part.classList.remove('closed-part');
    }
    part.querySelector('.part-head').setAttribute('aria-expanded', String(!isClosed));
  }

  /* On a phone a part with data-fold closes behind its heading, which says how many are in it; a link beside the heading stays. */
  function foldParts(place) {
    within(place, 'main section[data-fold]').forEach(function (part) {
      var button = document.createElement('button');
      var heading = part.querySelector('h2');
      if (!isPhone()) {
        return;
      }
      button.type = 'button';
      button.className = 'part-head';
      button.append.apply(button, heading.childNodes);
      if (/^\d+$/.test(part.dataset.fold)) {
        button.append(' (' + part.dataset.fold + ')');
      }
      button.addEventListener('click', function () {
        fold(part, !part.classList.contains('closed-part'));
      });
      heading.append(button);
      fold(part, part.querySelector(WAITS) === null && !isTyped(part));
    });
  }

  /* A link within the page leads to a row that was put away, or into a fold or a part that is closed, or to that part. */
  function showWhatIsAskedFor() {
    var asked = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!asked) {
      return;
    }
    var details = asked.closest('details:not([open])');
    var row = asked.closest('.put-away');
    var part = asked.closest('.closed-part') || asked.querySelector(':scope > .closed-part');
    if (details) {
      details.open = true;
    }
    if (row) {
      row.classList.remove('put-away');
    }
    if (row && row.dataset.button) {
      row.nextElementSibling.remove();
    }
    if (part) {
      fold(part, false);
    }
    if (details || row || part) {
      asked.scrollIntoView();
    }
  }

  /* Groups that a page shows open: on a phone the first alone is, or the one that the address leads to; at a desk that one alone, too. */
  function foldGroups() {
    var asked = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var group = asked && asked.closest('details[data-group]');
    var groups = Array.from(document.querySelectorAll('main details[data-group][open]'));
    if (!group && !isPhone()) {
      return;
    }
    groups.forEach(function (each, i) {
      each.open = each.querySelector('.error') !== null || (group ? each === group : i === 0);
    });
    if (group) {
      asked.scrollIntoView();
    }
  }

  function begin(place) {
    foldParts(place);
    putFormsBehind(place);
    shortenAll(place);
  }

  document.addEventListener('DOMContentLoaded', function () {
    foldGroups();
    begin(document);
    showWhatIsAskedFor();
  });
  window.addEventListener('hashchange', showWhatIsAskedFor);
  /* A part that a script has put in the place of an older one says so. */
  document.addEventListener('wholeschool:replaced', function (event) {
    var after = event.target.nextElementSibling;
    if (after && after.matches('.show-others')) {
      after.remove();
    }
    begin(event.target);
  });
}());

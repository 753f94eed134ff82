/* On a phone, and within data-short at a desk too, a long list begins with its first rows, and a button shows the others with their number. Without this
   they are all there. */
(function () {
  'use strict';

  var MOST = 12;
  var MOST_CHOICES = 25;
  var SHOWN = 10;
  var LISTS = 'main :is(ul, ol):not(.time, .steps, .codes, .map-key, .work), main table:not(.heat)';

  function rowsOf(list) {
    return list.matches('table') ? Array.from(list.querySelectorAll(':scope > tbody > tr')) : Array.from(list.children);
  }

  /* What is chosen, wrong or asked for by the address is not put away, nor is a list that is to be read whole before one button answers for all of it. */
  function isToBeSeen(list, later) {
    return list.closest('[data-whole]') !== null || later.some(function (row) {
      return row.matches(':target') || row.querySelector('.error, input:checked, :target') !== null;
    });
  }

  function show(later) {
    later.forEach(function (row) { row.classList.remove('put-away'); });
  }

  function shorten(list, words) {
    var rows = rowsOf(list);
    /* A list of tall rows says in data-first with how many it begins. */
    var first = Number(list.dataset.first) || 0;
    var later = rows.slice(first || SHOWN);
    if (rows.length <= (first || (list.matches('.choice') ? MOST_CHOICES : MOST)) || list.closest('.put-away') || isToBeSeen(list, later)) {
      return;
    }
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn show-others';
    button.textContent = words + ' ' + later.length;
    button.addEventListener('click', function () {
      show(later);
      button.remove();
      later[0].tabIndex = -1;
      later[0].focus();
    });
    later.forEach(function (row) { row.classList.add('put-away'); });
    list.insertAdjacentElement('afterend', button);
  }

  function shortenAll() {
    var words = document.getElementById('main').dataset.others;
    if (words) {
      var isPhone = window.matchMedia('(max-width: 48rem)').matches;
      document.querySelectorAll(LISTS).forEach(function (list) {
        if (isPhone || list.closest('[data-short]')) {
          shorten(list, words);
        }
      });
    }
  }

  /* A link within the page leads to a row that was put away, or into a fold that is closed. */
  function showWhatIsAskedFor() {
    var asked = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!asked) {
      return;
    }
    var fold = asked.closest('details:not([open])');
    var row = asked.closest('.put-away');
    if (fold) {
      fold.open = true;
    }
    if (row) {
      row.classList.remove('put-away');
    }
    if (fold || row) {
      asked.scrollIntoView();
    }
  }

  /* Groups that a page shows open: on a phone the first alone is, or the one that the address leads to; at a desk that one alone, too. */
  function foldGroups() {
    var asked = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var group = asked && asked.closest('details[data-group]');
    var groups = Array.from(document.querySelectorAll('main details[data-group][open]'));
    if (!group && !window.matchMedia('(max-width: 48rem)').matches) {
      return;
    }
    groups.forEach(function (each, i) {
      each.open = each.querySelector('.error') !== null || (group ? each === group : i === 0);
    });
    if (group) {
      asked.scrollIntoView();
    }
  }

  document.addEventListener('DOMContentLoaded', foldGroups);
  document.addEventListener('DOMContentLoaded', shortenAll);
  document.addEventListener('DOMContentLoaded', showWhatIsAskedFor);
  window.addEventListener('hashchange', showWhatIsAskedFor);
}());

/* Keys for the queue of reviews: 1 Still true, 2 Not any more, 3 Don't know. Key 1 leads to what is missing first, and a button fills a day in. Without this the buttons do the same. */
(function () {
  'use strict';

  function part(name) {
    return document.getElementById('review:' + name);
  }

  function stillTrue() {
    var how = document.querySelectorAll('#answer input[type=radio]');
    var isSaid = document.querySelector('#answer input[type=radio]:checked');
    var day = part('seenOn');
    if (!isSaid) {
      how[0].focus();
    } else if (!day.value) {
      day.focus();
    } else {
      part('still').click();
    }
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || !part('still')) {
      return;
    }
    if (event.target.matches('input:not([type=radio]):not([type=submit]), textarea, select')) {
      return;
    }
    var does = {1: stillTrue, 2: function () { part('ended').click(); }, 3: function () { part('unknown').click(); }}[event.key];
    if (does) {
      event.preventDefault();
      does();
    }
  });

  function fillsIn(day, words) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = words;
    button.addEventListener('click', function () { part('seenOn').value = day; });
    return button;
  }

  document.addEventListener('DOMContentLoaded', function () {
    var days = document.getElementById('days');
    if (days) {
      days.append(fillsIn(days.dataset.today, days.dataset.words), ' ', fillsIn(days.dataset.yesterday, days.dataset.wordsBefore));
    }
  });
}());

/* Keys for the queue of reviews: 1 Still true, 2 Not any more, 3 Don't know. What is missing is said beside its field, as after the button. A button fills a day in. Without this the buttons do the same. */
(function () {
  'use strict';

  function part(name) {
    return document.getElementById('review:' + name);
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || !part('still')) {
      return;
    }
    if (event.target.matches('input:not([type=radio]):not([type=submit]), textarea, select')) {
      return;
    }
    var does = {1: 'still', 2: 'ended', 3: 'unknown'}[event.key];
    if (does) {
      event.preventDefault();
      part(does).click();
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

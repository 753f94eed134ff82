/* Pupils mark places on the site plan: a tap asks the same of the place as the lists do, and ticks it there; what is ticked in the lists shows on the plan. What is sent is the lists. Without this they work alone, and no plan is in sight. */
(function () {
  'use strict';

  var part;
  var ask;
  var place = null;

  function box(answer, number) {
    return document.querySelector('input[name="places:' + answer + '"][value="' + number + '"]');
  }

  function follow() {
    part.querySelectorAll('[data-place], [data-sign]').forEach(function (shape) {
      var number = shape.dataset.place || shape.dataset.sign;
      shape.classList.toggle('unsafe', box('unsafe', number).checked);
      shape.classList.toggle('safe', box('safe', number).checked);
      shape.classList.toggle('chosen', number === place);
    });
    ask.querySelectorAll('[data-answer]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(place !== null && box(button.dataset.answer, place).checked));
    });
  }

  function tapped(event) {
    place = event.detail;
    event.target.after(ask);
    ask.hidden = false;
    ask.querySelector('.plan-says').textContent = box('unsafe', place).labels[0].textContent;
    follow();
    ask.scrollIntoView({ block: 'nearest' });
  }

  /* Whoever says the other has changed their mind; in the lists a place can be both, at one time so and at another so. */
  function answered(event) {
    var button = event.target.closest('[data-answer]');
    if (button) {
      var ticked = box(button.dataset.answer, place);
      ticked.checked = !ticked.checked;
      if (ticked.checked) {
        box(button.dataset.answer === 'safe' ? 'unsafe' : 'safe', place).checked = false;
      }
      follow();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    part = document.getElementById('mark');
    if (part) {
      ask = document.getElementById('mark-ask');
      part.hidden = false;
      part.querySelector('details').open = true;
      part.addEventListener('tapped', tapped);
      part.addEventListener('click', answered);
      document.getElementById('places').addEventListener('change', follow);
      follow();
    }
  });
}());

/* A site plan to tap on: a tap is of the place that it is on, or of the one that is nearest to it. Whoever shows a plan hears "tapped", with the place. Without this the list beside the plan works alone. */
(function () {
  'use strict';

  function nearest(plan, event) {
    var found = event.target.closest('[data-place]');
    var best = found ? 0 : Infinity;
    plan.querySelectorAll('[data-place]').forEach(function (mark) {
      var box = mark.getBoundingClientRect();
      var away = Math.hypot(event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2);
      if (away < best) {
        best = away;
        found = mark;
      }
    });
    return found;
  }

  document.addEventListener('click', function (event) {
    var plan = event.target.closest('.plan');
    var mark = plan && nearest(plan, event);
    if (mark) {
      plan.dispatchEvent(new CustomEvent('tapped', { bubbles: true, detail: mark.dataset.place }));
    }
  });
}());

/* While something long is done, asks every two seconds how far it is. When it is done the page is opened again, or, where a person reads on meanwhile (data-then), a button does so. */
(function () {
  'use strict';

  function again() {
    setTimeout(look, 2000);
  }

  function finish(now) {
    var way = document.createElement('a');
    if (!now.dataset.then) {
      location.replace(location.href);
      return;
    }
    way.className = 'btn';
    way.href = location.href;
    way.textContent = now.dataset.then;
    now.setAttribute('role', 'status');
    now.replaceChildren(way);
  }

  function look() {
    fetch(location.href, { credentials: 'same-origin' }).then(function (answer) { return answer.text(); }).then(function (html) {
      var now = document.getElementById('running');
      var next = new DOMParser().parseFromString(html, 'text/html').getElementById('running');
      if (!next) {
        finish(now);
        return;
      }
      now.querySelector('[role=status]').textContent = next.querySelector('[role=status]').textContent;
      now.querySelector('progress').value = next.querySelector('progress').value;
      again();
    }).catch(again);
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (document.getElementById('running')) {
      again();
    }
  });
}());

/* While rows are taken in, asks every two seconds how far it is; when it is done the page is opened anew. */
(function () {
  'use strict';

  function again() {
    setTimeout(look, 2000);
  }

  function look() {
    fetch(location.href, { credentials: 'same-origin' }).then(function (answer) { return answer.text(); }).then(function (html) {
      var now = document.getElementById('running');
      var next = new DOMParser().parseFromString(html, 'text/html').getElementById('running');
      if (!next) {
        location.replace(location.href);
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

/* The number of notices in the frame of a page that stays open. Asked for now and then while the page is in view, and without keeping anybody signed in. */
(function () {
  'use strict';

  var EVERY = 30000;

  function begin() {
    var bell = document.getElementById('bell');
    if (!bell) {
      return;
    }

    function show(words) {
      var space = words.indexOf(' ');
      if (space < 0) {
        return false;
      }
      var said = bell.querySelector('.only-read');
      if (words.slice(space + 1) !== said.textContent.trim()) {
        said.textContent = words.slice(space + 1);
        bell.dataset.unread = words.slice(0, space) === '0' ? '' : words.slice(0, space);
      }
      return true;
    }

    function look() {
      if (document.hidden) {
        setTimeout(look, EVERY);
        return;
      }
      fetch(bell.dataset.count, { credentials: 'same-origin', headers: { 'Wholeschool-Passive': 'yes' } }).then(function (answer) { return answer.text(); }).then(function (words) {
        if (show(words)) {
          setTimeout(look, EVERY);
        }
      }).catch(function () { setTimeout(look, EVERY); });
    }

    setTimeout(look, EVERY);
  }

  document.addEventListener('DOMContentLoaded', begin);
}());

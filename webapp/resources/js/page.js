/* What a page does besides being read. It works without this too. */
(function () {
  'use strict';

  /* After a form came back: go to the first answer that is wrong, or else to the part of the page that a button has opened. */
  function goToWhatIsWrong() {
    var wrong = document.querySelector('main .error input:not([type="hidden"]), main .error select, main .error textarea');
    if (wrong) {
      if (wrong.closest('details')) {
        wrong.closest('details').open = true;
      }
      wrong.focus();
      return;
    }
    var changed = document.querySelector('main [data-changed="true"]');
    if (changed) {
      (changed.querySelector('textarea') || changed.querySelector('h2')).focus();
    }
  }

  /* The menu of a phone closes when somebody taps beside it or presses Escape. */
  function closeMenu(event) {
    var menu = document.querySelector('details.menu[open]');
    if (!menu || (event.type === 'keydown' && event.key !== 'Escape') || (event.type === 'click' && menu.contains(event.target))) {
      return;
    }
    menu.open = false;
    if (event.type === 'keydown') {
      menu.querySelector('summary').focus();
    }
  }

  /* A button that copies what stands in another part of the page, and says so. Without a clipboard, which an address without encryption has not, it marks it to be copied by hand. */
  function copy(event) {
    var button = event.target.closest('[data-copies]');
    if (!button) {
      return;
    }
    var what = document.getElementById(button.dataset.copies);
    var said = document.getElementById(button.dataset.copies + '-copied');
    window.getSelection().selectAllChildren(what);
    if (navigator.clipboard) {
      navigator.clipboard.writeText(what.textContent.trim()).then(function () {
        said.textContent = button.dataset.said;
      }, function () {});
    }
  }

  document.addEventListener('DOMContentLoaded', goToWhatIsWrong);
  document.addEventListener('click', copy);
  document.addEventListener('click', closeMenu);
  document.addEventListener('keydown', closeMenu);
}());

/* What a page does besides being read. It works without this too. */
(function () {
  'use strict';

  /* After a form came back: go to the first answer that is wrong, or else to what is said about the whole form. */
  function goToWhatIsWrong() {
    var wrong = document.querySelector('main .error input:not([type="hidden"]), main .error select, main .error textarea');
    if (wrong) {
      if (wrong.closest('details')) {
        wrong.closest('details').open = true;
      }
      wrong.focus();
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

  document.addEventListener('DOMContentLoaded', goToWhatIsWrong);
  document.addEventListener('click', closeMenu);
  document.addEventListener('keydown', closeMenu);
}());
